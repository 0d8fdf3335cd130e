import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { parse } from 'yaml'
import { digests, fuhan, letter, letters, page, put, records, scratch } from './support/convert.ts'

// The commands that docs/scale.md shows are run as they stand there, on a smaller archive and in fewer parts.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 120_000 })

const { path: folder, remove } = scratch()
afterAll(remove)

const blocks = [...readFileSync('docs/scale.md', 'utf8').matchAll(/```\w+\n([\s\S]*?)```/g)]
/** The example of the page that has `text` in it. */
const blockWith = (text: string): string => {
  const found = blocks.map(([, code = '']) => code).filter((code) => code.includes(text))
  if (found.length !== 1) throw new Error(`${found.length} examples have ${text}`)
  return found[0] ?? ''
}

const has = (program: string) => spawnSync(program, ['--version']).status === 0
const hasParallel = has('parallel')
const hasPython = has('python3')
if (!hasParallel) console.warn('GNU parallel is not installed: its recipes in docs/scale.md are NOT tested')
if (!hasPython) console.warn('Python is not installed: the Spark recipe in docs/scale.md is NOT tested')

const bin = join(folder, 'bin')
const shell = (cwd: string, code: string, env: Record<string, string> = {}, first = bin) =>
  spawnSync('bash', ['-c', code], {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, ...env, PATH: `${first}:${dirname(process.execPath)}:${process.env['PATH']}` },
  })

const archive = letters(join(folder, 'data', 'archive'), 30)
put(join(archive, '00005.txt'), '%PDF-1.7')
const whole = join(folder, 'whole')

beforeAll(async () => {
  mkdirSync(bin)
  symlinkSync(resolve('bin/fuhan.js'), join(bin, 'fuhan'))
  // Named as the merged parts name their inputs.
  shell(folder, 'fuhan convert data/archive -o whole --quiet')
})

describe.skipIf(!hasParallel)('the recipe for GNU parallel', () => {
  const count = 2500
  const workplace = (name: string) => {
    const place = join(folder, name)
    mkdirSync(place)
    const lines = Array.from({ length: count }, (_, n) =>
      n === 1500 ? '{"id":' : JSON.stringify({ id: n, text: letter(n) }),
    )
    writeFileSync(join(place, 'letters.ndjson'), `${lines.join('\n')}\n`)
    return place
  }
  const recipe = blockWith('split --lines')
  const ids = (place: string) => records(join(place, 'answers.ndjson')).map(({ id }) => id)
  const expected = Array.from({ length: count }, (_, n) => (n === 1500 ? null : n))

  it('answers every record once, in order', () => {
    const place = workplace('plain')
    const { status, stderr } = shell(place, recipe)
    expect([status, stderr]).toEqual([0, ''])
    expect(ids(place)).toEqual(expected)
  })

  it('goes on after a shard that died half-way, and does no other again', () => {
    const place = workplace('killed')
    // Dies once, in the middle of its second shard.
    const broken = join(place, 'bin')
    put(
      join(broken, 'fuhan'),
      `#!/bin/bash
read -r first
case $first in *'"id":1000,'*) if mkdir '${place}/died' 2> /dev/null; then echo '{"id":1000,"ok"'; kill -9 $$; fi ;; esac
echo >> '${place}/runs'
{ printf '%s\\n' "$first"; cat; } | '${join(bin, 'fuhan')}' "$@"
`,
    )
    chmodSync(join(broken, 'fuhan'), 0o755)
    expect(shell(place, recipe, {}, broken).status).not.toBe(0)
    expect(() => ids(place)).toThrow(/ENOENT/)
    expect(shell(place, recipe, {}, broken).status).toBe(0)
    expect(ids(place)).toEqual(expected)
    expect(readFileSync(join(place, 'runs'), 'utf8')).toBe('\n\n\n')
  })

  it('makes the parts of an archive', () => {
    const place = join(folder, 'parts-of')
    mkdirSync(place)
    cpSync(archive, join(place, 'archive'), { recursive: true })
    const { status, stderr } = shell(place, blockWith('seq 8').replaceAll('8', '3'))
    expect([status, stderr]).toEqual([0, expect.stringContaining('30 inputs = 29 documents + 1 quarantined')])
    expect(records(join(place, 'dataset', 'documents.ndjson'))).toHaveLength(29)
  })
})

describe('the recipe for', () => {
  /** Fewer parts, in a folder of the test. */
  const here = (code: string) =>
    code
      .replaceAll('/data/', 'data/')
      .replace(/(--shards |\/)40\b/g, '$13')
      .replaceAll('--progress plain', '--quiet')

  it('Slurm makes parts that merge', () => {
    const job = here(blockWith('#SBATCH'))
    for (const task of ['3', '1', '2'])
      shell(folder, job, {
        SLURM_ARRAY_TASK_ID: task,
        SLURM_ARRAY_TASK_MIN: task,
        SLURM_CPUS_PER_TASK: '1',
      })
    expect(shell(folder, here(blockWith('merge /data/parts -o'))).status).toBe(0)
    expect(digests(join(folder, 'data', 'dataset'))).toEqual(digests(whole))
    for (const name of ['parts', 'dataset']) rmSync(join(folder, 'data', name), { recursive: true })
  })

  it('Kubernetes makes parts that merge, and takes a part with a quarantine for done', () => {
    const { spec } = parse(blockWith('kind: Job'))
    expect(spec).toMatchObject({ completionMode: 'Indexed', completions: 40 })
    const [{ command, args }] = spec.template.spec.containers
    expect(command).toEqual(['sh', '-c'])
    const codes = ['0', '1', '2', '1'].map(
      (index) => shell(folder, here(args[0]), { JOB_COMPLETION_INDEX: index }).status,
    )
    expect(codes).toEqual([0, 0, 0, 0])
    expect(shell(folder, here(args[0]), { JOB_COMPLETION_INDEX: '3' }).status).not.toBe(0)
    expect(shell(folder, here(blockWith('merge /data/parts/*'))).status).toBe(0)
    expect(digests(join(folder, 'data', 'dataset'))).toEqual(digests(whole))
  })

  it.skipIf(!hasPython)('Spark answers in turn, and raises when the worker dies', () => {
    const python = blockWith('contextmanager')
      .replace(/^NODE = .*/m, `NODE = ${JSON.stringify(process.execPath)}`)
      .replace(/^FUHAN = .*/m, `FUHAN = ${JSON.stringify(resolve('bin/fuhan.js'))}`)
    const records = [
      { id: '〔1〕', text: letter(1) },
      { id: 2, html: page(2).repeat(40) },
      { id: 3, text: 5 },
    ]
    const dying = put(
      join(folder, 'dying.mjs'),
      "process.stdin.once('data', () => process.stdout.write('{\"id\"', () => process.exit(3)))",
    )
    const script = `${python}
import sys
with fuhan_worker() as answer:
    print(json.dumps([answer(record) for record in json.load(sys.stdin)]))
FUHAN = ${JSON.stringify(dying)}
try:
    with fuhan_worker() as answer:
        answer({"text": "x"})
except RuntimeError as error:
    print(error)
`
    const out = execFileSync('python3', ['-c', script], {
      input: JSON.stringify(records),
      encoding: 'utf8',
      env: { LC_ALL: 'C', PATH: process.env['PATH'] },
    })
    const [answers = '', raised] = out.trim().split('\n')
    expect(JSON.parse(answers)).toMatchObject([
      { id: '〔1〕', ok: true, document: { title: { issuer: expect.any(String) } } },
      { id: 2, ok: true },
      { id: 3, ok: false, error: { category: 'bad-record' } },
    ])
    expect(raised).toBe('fuhan ended with 3')
  })
})

it('shows how DuckDB reads answers', async () => {
  const answers = join(folder, 'answers.ndjson')
  const stdin = [{ text: letter(1) }, { html: page(2) }, { id: 3 }]
    .map((one) => JSON.stringify(one))
    .join('\n')
  put(answers, (await fuhan(['worker'], { stdin })).out)
  const connection = await (await DuckDBInstance.create()).connect()
  const sql = blockWith('read_ndjson').replace('answers.ndjson', answers)
  expect((await connection.runAndReadAll(sql)).getRowsJson()).toEqual([['reply', '2']])
})

it('names no option that fuhan or the program told of does not have', async () => {
  const helps = await Promise.all(['convert', 'merge', 'worker'].map((name) => fuhan([name, '--help'])))
  const own = new Set(helps.flatMap(({ out }) => out.match(/--[a-z-]+/g) ?? []))
  const others = ['--pipe', '--sshlogin', '--array', '--dependency', '--requeue']
  const prose = readFileSync('docs/scale.md', 'utf8').replaceAll(/```[\s\S]*?```/g, '')
  const named = [...prose.matchAll(/`[^`\n]*`/g)].flatMap(([code]) => code.match(/--[a-z-]+/g) ?? [])
  expect(named.length).toBeGreaterThan(5)
  expect(named.filter((option) => !own.has(option) && !others.includes(option))).toEqual([])
})
