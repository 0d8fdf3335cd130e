import { execFileSync, spawnSync } from 'node:child_process'
import {
  chmodSync,
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { run } from './support/cli.ts'

const letter = 'fixtures/letters/opinion-to-lead-agency.txt'
const folder = mkdtempSync(join(tmpdir(), 'fuhan-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function file(name: string, content: string | Buffer): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

describe('fuhan parse', () => {
  it('prints an object for one file and an array for several', async () => {
    expect(JSON.parse((await run(['parse', letter])).out).kind).toBe('opinion')
    expect(JSON.parse((await run(['parse', letter, letter])).out)).toHaveLength(2)
    expect(JSON.parse((await run(['parse', 'fixtures/html/letters'])).out).length).toBeGreaterThan(2)
    expect(JSON.parse((await run(['parse', 'fixtures/letters/opinion*.txt'])).out)).toBeTruthy()
  })

  it('reads standard input, keeps text only when asked, and knows what it read', async () => {
    const text = readFileSync(letter, 'utf8')
    const { out, code } = await run(['parse', '-', '--text'], text)
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({
      text,
      source: { name: '-', encoding: 'utf-8', bytes: Buffer.byteLength(text) },
    })
    expect(JSON.parse((await run(['parse'], text)).out).text).toBeUndefined()
  })

  it('tells a failing input on stderr, prints the others in order and answers 1', async () => {
    const gone = join(folder, 'gone.txt')
    const { code, out, err } = await run([
      'parse',
      letter,
      gone,
      'fixtures/nonletters/citizen-mail.txt',
      '--format',
      'ndjson',
    ])
    expect(code).toBe(1)
    expect(err).toBe(`fuhan: ${gone}: no such file or folder\n`)
    expect(
      out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).kind),
    ).toEqual(['opinion', 'other'])
  })

  it.each([
    ['a PDF', Buffer.from('%PDF-1.7 …'), /not text: a PDF/],
    ['a gzip', Buffer.from([0x1f, 0x8b, 8, 0]), /not text: a gzip/],
    ['binary', Buffer.alloc(4096), /not text: binary/],
    ['a file over --max-bytes', Buffer.alloc(200_001, 'a'), /too large: over 200000 bytes/],
  ])('refuses %s', async (_, bytes, reason) => {
    const { code, out, err } = await run(['parse', '--max-bytes', '200000', file('refused.txt', bytes)])
    expect([code, out]).toEqual([1, ''])
    expect(err).toMatch(reason)
  })

  it('reads an empty file as a document of kind other', async () => {
    expect(JSON.parse((await run(['parse', file('empty.txt', '')])).out).kind).toBe('other')
  })

  it('counts invalid bytes in a finding', async () => {
    const { out } = await run(['parse', '-'], Buffer.from([0xe4, 0xbd, 0xa0, 0xff, 0x0a]))
    expect(JSON.parse(out).findings).toContainEqual(
      expect.objectContaining({ rule: 'invalid-bytes', severity: 'warning' }),
    )
  })

  it('reads GB18030 bytes under a UTF-8 label and says so', async () => {
    const page = '<html><head><meta charset="utf-8"></head><body><p>\u8bd5</p></body></html>'
    const words = Buffer.from([0xb4, 0xfa, 0xb1, 0xed, 0xcc, 0xe1, 0xb0, 0xb8, 0xb4, 0xf0, 0xb8, 0xb4])
    const { out } = await run(
      ['parse', '-', '--text'],
      Buffer.concat([Buffer.from(page.slice(0, 50)), words]),
    )
    expect(JSON.parse(out)).toMatchObject({ source: { encoding: 'gb18030' }, text: '代表提案答复' })
    expect(JSON.parse(out).findings).toContainEqual(expect.objectContaining({ rule: 'charset-mismatch' }))
  })

  it('neutralises escapes of a letter in the summary', async () => {
    const { out } = await run(
      ['parse', '-', '--format', 'pretty'],
      '关于第3号建议的答复\u001b[2J\n\n石磊代表:\n您提出的《修桥》收悉,现答复如下:\n已办。\n',
    )
    expect(out).not.toContain('\u001b')
    expect((await run(['parse', letter, '--format', 'pretty', '--color'])).out).toContain('\u001b[1m')
    expect(
      (await run(['parse', letter, '--format', 'pretty'], '', { NO_COLOR: '1', FORCE_COLOR: '1' })).out,
    ).not.toContain('\u001b')
  })

  it('writes --output whole or not at all', async () => {
    const output = join(folder, 'out.json')
    expect(await run(['parse', letter, '--output', output])).toMatchObject({ code: 0, out: '' })
    expect(JSON.parse(readFileSync(output, 'utf8')).kind).toBe('opinion')
    const missing = join(folder, 'no', 'out.json')
    expect((await run(['parse', letter, '--output', missing])).code).toBe(2)
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([])
  })

  it.skipIf(process.getuid?.() === 0)('tells a folder it may not read', async () => {
    const closed = join(folder, 'closed')
    mkdirSync(closed)
    chmodSync(closed, 0)
    expect(await run(['parse', closed])).toMatchObject({
      code: 1,
      err: `fuhan: ${closed}: permission denied\n`,
    })
  })

  it.each([
    [['parse', '--form', 'json'], /unknown option/],
    [['parse', '--format', 'xml', letter], /Allowed choices are json, ndjson, pretty/],
    [['pares'], /Did you mean parse/],
    [[], /Usage: fuhan/],
  ])('answers 2 to %j', async (argv, message) => {
    const { code, err } = await run(argv)
    expect(code).toBe(2)
    expect(err).toMatch(message)
  })
})

it('prints the JSON Schema, draft 2020-12', async () => {
  const { out } = await run(['schema'])
  expect(JSON.parse(out)).toMatchObject({ $schema: 'https://json-schema.org/draft/2020-12/schema' })
})

it('runs as a built program', () => {
  const out = execFileSync(process.execPath, ['bin/fuhan.js', 'parse', letter], { encoding: 'utf8' })
  expect(JSON.parse(out).title.issuer).toBe('青屿市交通运输局')
})

describe.runIf(existsSync('/dev/full') && existsSync('dist/bundle/main.js'))(
  'an output that takes no more',
  () => {
    it('is told once, with exit code 2', () => {
      const full = openSync('/dev/full', 'w')
      const { status, stderr } = spawnSync(
        process.execPath,
        ['bin/fuhan.js', 'parse', 'fixtures/letters', '--format', 'ndjson'],
        { stdio: ['ignore', full, 'pipe'], encoding: 'utf8' },
      )
      closeSync(full)
      expect(status).toBe(2)
      expect(stderr.trim().split('\n')).toEqual([
        expect.stringMatching(/^fuhan: standard output cannot be written: /),
      ])
    })
  },
)
