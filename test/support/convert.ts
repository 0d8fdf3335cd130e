import { type ChildProcess, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/** A folder of its own for a test file, with what removes it. */
export function scratch(): { readonly path: string; readonly remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'fuhan-convert-'))
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) }
}

/** Writes a file and the folders above it. */
export function put(path: string, content: string | Uint8Array): string {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, content)
  return path
}

/** How a run of the built program ended. */
export interface Ended {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** Starts the built program; worker threads need compiled modules. */
export function start(
  argv: readonly string[],
  { stdin = '', env }: { stdin?: string | Uint8Array; env?: Record<string, string> } = {},
): { readonly child: ChildProcess; readonly ended: Promise<Ended> } {
  const child = spawn(process.execPath, ['bin/fuhan.js', ...argv], { env: { ...process.env, ...env } })
  let out = ''
  let err = ''
  child.stdout.setEncoding('utf8').on('data', (text) => {
    out += text
  })
  child.stderr.setEncoding('utf8').on('data', (text) => {
    err += text
  })
  child.stdin.on('error', () => {})
  child.stdin.end(stdin)
  const ended = new Promise<Ended>((resolve) => child.on('close', (code) => resolve({ code, out, err })))
  return { child, ended }
}

/** Runs the built program to its end. */
export function fuhan(
  argv: readonly string[],
  options?: { stdin?: string | Uint8Array; env?: Record<string, string> },
): Promise<Ended> {
  return start(argv, options).ended
}

/** SHA-256 of each file of a dataset by name; `run.json` holds times and is left out, as is the time in `datapackage.json`. */
export function digests(folder: string): Record<string, string> {
  const names = readdirSync(folder)
    .filter((name) => !name.endsWith('run.json'))
    .sort()
  return Object.fromEntries(
    names.map((name) => [
      name,
      createHash('sha256')
        .update(
          name.endsWith('datapackage.json')
            ? readFileSync(join(folder, name), 'utf8').replace(/^ {2}"created": "[^"]+",$/m, '')
            : readFileSync(join(folder, name)),
        )
        .digest('hex'),
    ]),
  )
}

/** The objects of an NDJSON file. */
// biome-ignore lint/suspicious/noExplicitAny: tests look into documents freely
export function records(path: string): any[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))
}

/** `run.json` of a dataset. */
// biome-ignore lint/suspicious/noExplicitAny: as above
export function runFile(folder: string, name = 'run.json'): any {
  return JSON.parse(readFileSync(join(folder, name), 'utf8'))
}

const agencies = ['青屿市交通运输局', '临汀县水务局', '云陵市教育局', '北崖区民政局']
const subjects = ['修建沿江步道', '增设社区食堂', '整治乡村道路', '扩建市立图书馆', '保护古树名木']

/** A letter in plain official prose; `n` decides all of it. */
export function letter(n: number): string {
  const agency = agencies[n % agencies.length]
  const subject = subjects[n % subjects.length]
  const number = String(n % 10_000).padStart(4, '0')
  return `${agency}关于市七届人大三次会议第${number}号建议的答复

石磊、周敏代表:
您提出的《关于${subject}的建议》(第${number}号)收悉,现答复如下:
一、基本情况
${subject}关系群众日常生活。${'我局会同有关单位多次到现场查看。'.repeat(1 + (n % 7))}
二、下一步工作
(一)按照《${agency}工作规则》(青交发〔2022〕${1 + (n % 90)}号)办理。
(二)2023年安排资金${100 + (n % 800)}万元,惠及${20 + (n % 60)}个社区。
感谢您对我市工作的关心和支持。

${agency}
2023年${1 + (n % 12)}月${1 + (n % 28)}日
`
}

/** A page that holds letter `n`. */
export function page(n: number): string {
  const paragraphs = letter(n)
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => `<p>${line}</p>`)
    .join('\n')
  return `<!DOCTYPE html><html><head><meta charset="utf-8"><title>建议答复</title></head><body><div class="nav"><a href="/">首页</a></div><div id="zoom">${paragraphs}</div></body></html>`
}

/** A folder of letters, every fifth a page. */
export function letters(folder: string, count: number): string {
  mkdirSync(folder, { recursive: true })
  for (let n = 0; n < count; n++) {
    const name = String(n).padStart(5, '0')
    if (n % 5 === 4) writeFileSync(join(folder, `${name}.html`), page(n))
    else writeFileSync(join(folder, `${name}.txt`), letter(n))
  }
  return folder
}
