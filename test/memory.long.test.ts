import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { tooMany } from '../src/shell/too-many.ts'
import { sampled } from './support/campaign.ts'

/** What a run takes beside 25 times its letter, in bytes: Node, the program, what tooMany leaves free, and garbage that is not yet worth collecting. */
const base = 145_000_000
/** The same of a letter of the usual density, for each command; `convert` has a thread beside its own. */
const bases = [
  ['parse', 80_000_000],
  ['figures', 80_000_000],
  ['check', 85_000_000],
  ['convert', 120_000_000],
] as const

const folder = mkdtempSync(join(tmpdir(), 'fuhan-memory-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const head =
  '岚泽市水务局关于第12号建议的答复函\n\n韩青禾代表:\n您提出的《关于加强河道治理的建议》收悉,现答复如下:\n'
const tail = '\n专此答复。\n\n岚泽市水务局\n2024年6月5日\n'
const inBody = (words: string) => (count: number) => head + words.repeat(count) + tail
const below = (label: string, words: string) => (count: number) => head + tail + label + words.repeat(count)
const onPage = (words: string) => (count: number) => {
  const lines = (text: string) => text.replaceAll(/^.+$/gm, '<p>$&</p>')
  return `<html><body><div class="content">${lines(head)}${words.repeat(count)}${lines(tail)}</div></body></html>`
}

/** Letters of nothing but one thing, as many of it as is asked for; what is heaviest for its size comes first. */
const kinds: readonly [string, (count: number) => string][] = [
  ['sums', inBody('5元')],
  ['lines of one sign', inBody('甲\n')],
  ['sections', inBody('一、工作。\n')],
  ['breaks of a page', onPage('甲<br>')],
  ['promises', inBody('我局将于2025年底前建成3个。')],
  ['figures', inBody('投入3万元,')],
  ['figures on lines', inBody('投入3万元,完成2项。\n')],
  ['shares', inBody('增长5%,')],
  ['ranges', inBody('10—20个,')],
  ['amounts in hanzi', inBody('三十万元,')],
  ['small counts in hanzi', inBody('建成三支,')],
  ['cells between bars', inBody('|甲|3|45|\n')],
  ['cells between tabs', inBody('甲\t3\t45\t9\n')],
  ['titles', inBody('《甲》')],
  ['articles of laws', inBody('根据《水法》第三条,')],
  ['numbers of documents', inBody('甲发〔2023〕1号、')],
  ['days', inBody('2023年5月6日,')],
  ['years', inBody('2023年、')],
  ['phones', inBody('联系电话:12345678\n')],
  ['labels', inBody('索引号:1\n')],
  ['items of Markdown', inBody('- **甲**:1\n')],
  ['attachments', below('附件:', '1.表\n')],
  ['copies', below('抄送:', '市财政局、')],
  ['contacts', below('', '联系人:舒望 联系电话:12345678\n')],
  ['paragraphs of a page', onPage('<p>甲</p>')],
  ['figures of a page', onPage('<p>投入3万元,完成2项。</p>')],
  ['rows of a page', onPage('<tr><td>甲</td><td>3</td><td>45</td></tr>')],
  ['prose', inBody('近年来,我局持续推进河道治理,水环境质量不断改善,群众满意度明显提升。\n')],
]

/** The most of a kind that is read. */
function mostOf(textOf: (count: number) => string): string {
  let [fits, over] = [1, 400_000]
  while (over - fits > Math.max(1, fits / 50)) {
    const count = (fits + over) >> 1
    if (tooMany(textOf(count)) === null) fits = count
    else over = count
  }
  return textOf(fits)
}

/** The largest memory of a run, in bytes, and how it ended. */
function peakOf(argv: readonly string[]): { peak: number; status: number | null } {
  const tells =
    'data:text/javascript,process.on("exit",()=>process.stderr.write("peak "+process.resourceUsage().maxRSS))'
  const { status, stderr } = spawnSync(process.execPath, ['--import', tells, 'bin/fuhan.js', ...argv], {
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  return { peak: Number(/peak (\d+)/.exec(stderr)?.[1]) * 1024, status }
}

/** The paragraphs of the fixture letters, over and over, as one letter. */
function ordinary(bytes: number): string {
  const names = readdirSync('fixtures/letters').filter((name) => name.endsWith('.txt'))
  const paragraphs = names
    .sort()
    .flatMap((name) => readFileSync(join('fixtures/letters', name), 'utf8').split('\n'))
    .filter((line) => line.length > 40)
  const words = `${paragraphs.join('\n')}\n`
  return head + words.repeat(Math.ceil(bytes / Buffer.byteLength(words))) + tail
}

it.each(bases)('%s takes at most 25 times the size of an ordinary letter of 4 MB', (command, own) => {
  const path = join(folder, 'ordinary.txt')
  writeFileSync(path, ordinary(4_000_000))
  const { size } = statSync(path)
  const output = join(folder, 'out')
  const rest = command === 'convert' ? ['-o', output, '--overwrite', '--workers', '1'] : []
  const { peak, status } = peakOf([command, path, '--timeout', '600', ...rest])
  if (process.env['FUHAN_MEMORY'] !== undefined)
    console.log(command, (size / 1e6).toFixed(2), 'MB', (peak / 1e6).toFixed(0), 'MB')
  expect(status).toBe(0)
  expect(peak).toBeLessThan(own + 25 * size)
})

it.each(sampled(kinds, 14, 1))('takes at most 25 times the size of a letter of %s', (name, textOf) => {
  const path = join(folder, `${name}.txt`)
  writeFileSync(path, mostOf(textOf))
  const { size } = statSync(path)
  const { peak, status } = peakOf(['parse', path])
  if (process.env['FUHAN_MEMORY'] !== undefined)
    console.log(
      name,
      (size / 1e6).toFixed(2),
      'MB',
      (peak / 1e6).toFixed(0),
      'MB',
      ((peak - base) / size).toFixed(1),
    )
  expect(status).toBe(0)
  expect(peak).toBeLessThan(base + 25 * size)
})
