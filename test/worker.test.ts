import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { Readable, Writable } from 'node:stream'
import fc from 'fast-check'
import iconv from 'iconv-lite'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { main } from '../src/cli/main.ts'
import { tables } from '../src/emit/tables/index.ts'
import { rawMember } from '../src/shell/raw-member.ts'
import { run } from './support/cli.ts'
import { letter, page } from './support/convert.ts'

// Each test starts processes, which a loaded machine lets wait.
vi.setConfig({ testTimeout: 120_000 })

const folder = mkdtempSync(join(tmpdir(), 'fuhan-worker-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const record = (value: object) => `${JSON.stringify(value)}\n`
// biome-ignore lint/suspicious/noExplicitAny: tests look into answers freely
const parsed = (out: string): any[] => {
  expect(out === '' || out.endsWith('\n')).toBe(true)
  return out
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line))
}
const answers = async (stdin: string | Buffer, ...flags: string[]) => {
  const { code, out, err } = await run(['worker', ...flags], stdin)
  expect([code, err]).toEqual([0, ''])
  return parsed(out)
}

/** Starts the built program, with nothing in its environment. */
function start(...flags: string[]) {
  const child = spawn(process.execPath, ['bin/fuhan.js', 'worker', ...flags], { env: {} })
  child.stdin.on('error', () => {})
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  return { child, next: async () => JSON.parse((await lines.next()).value), closed: once(child, 'close') }
}

describe('an answer', () => {
  it('comes for each record, in order, blank lines left out, the last line without its end', async () => {
    const lines = Array.from({ length: 30 }, (_, n) =>
      record(n % 3 === 2 ? { id: n, html: page(n) } : { id: n, text: letter(n) }),
    )
    const got = await answers(`\ufeff${lines.join(' \r\n').trimEnd()}`)
    expect(got.map(({ id, ok }) => [id, ok])).toEqual(lines.map((_, n) => [n, true]))
    expect(got.map(({ document }) => document.proposal.number.text)).toEqual(
      lines.map((_, n) => String(n).padStart(4, '0')),
    )
    expect(await answers('')).toEqual([])
    expect(await answers('\n \t\r\n')).toEqual([])
  })

  it('has what parse gives, and what the record says of its source', async () => {
    const content = iconv.encode(letter(1), 'gb18030')
    const about = { id: 'x', url: 'https://青屿.example/1', capturedAt: '2024-03-05T08:00:00Z' }
    const [plain, given, found, none] = await answers(
      record({ ...about, text: letter(1), html: null }) +
        record({ ...about, base64: content.toString('base64'), encoding: 'GBK' }) +
        record({ base64: Buffer.from(page(1)).toString('base64') }) +
        record({ id: null, text: '' }),
      '--text',
    )
    const { source, ...rest } = JSON.parse((await run(['parse', '-', '--text'], letter(1))).out)
    expect(plain).toEqual({ id: 'x', ok: true, document: { ...rest, source: { ...source, ...about } } })
    expect(given.document).toMatchObject({
      text: letter(1),
      source: { ...about, name: '-', format: 'text', encoding: 'gb18030', bytes: content.length },
    })
    expect(found.document.source).toMatchObject({ format: 'html', encoding: 'utf-8', id: null })
    expect(none).toMatchObject({ id: null, ok: true, document: { text: '' } })
    expect((await answers(record({ text: letter(1) })))[0].document.text).toBeUndefined()
  })

  it('does not depend on the place of its record', async () => {
    const one = record({ id: 'a', text: letter(4) })
    const [first, , third] = await answers(one + record({ text: letter(5) }) + one)
    expect(third).toEqual(first)
  })

  it('has the rows of a table where those are asked for, of a letter or of its document', async () => {
    for (const { name, columns, cells } of tables) {
      const [whole] = await answers(record({ id: 1, text: letter(1) }), '--text')
      const { document } = whole
      const [read, given, wrong] = await answers(
        record({ id: 1, text: letter(1) }) +
          record({ id: 2, document }) +
          record({ id: 3, document: { kind: 'reply' } }),
        '--table',
        name,
      )
      const rows = cells(document, 0, { regionAt: null }).map((row) => row.slice(1))
      expect(read).toEqual({ id: 1, ok: true, rows })
      expect(given).toEqual({ id: 2, ok: true, rows })
      expect(rows.every((row) => row.length === columns.length - 1)).toBe(true)
      expect(wrong).toMatchObject({ id: 3, ok: false, error: { category: 'bad-record' } })
    }
    const [kept] = await answers(record({ text: letter(1) }), '--table', 'figures', '--text')
    expect(kept).toMatchObject({ ok: true, text: letter(1) })
    const [plain] = await answers(record({ id: 4, document: {} }))
    expect(plain).toMatchObject({ id: 4, ok: false, error: { category: 'bad-record' } })
  })

  it('reads the part of a page that --selector names', async () => {
    const [one, other] = await answers(
      record({ id: 1, html: page(1) }) + record({ id: 2, html: '<p>x</p>' }),
      '--selector',
      '#zoom',
    )
    expect(one.ok).toBe(true)
    expect(other).toMatchObject({ id: 2, ok: false, error: { category: 'unreadable' } })
  })
})

describe('an id', () => {
  it.each([
    '"0304"',
    '12345678901234567890',
    '-0.10',
    '1e400',
    'true',
    'null',
    '{"2":1,"1":[{"id":2.0}]}',
    '"\\"id\\":\\\\"',
  ])('%s comes back as it is', async (id) => {
    const { out } = await run(
      ['worker'],
      `{"text":"{\\"id\\":1}","id" : ${id} ,"x":{"id":3}}\n{"id":${id}}\n`,
    )
    expect(out.split('\n').map((line) => line.slice(0, 13 + id.length))).toEqual([
      `{"id":${id},"ok":t`,
      `{"id":${id},"ok":f`,
      '',
    ])
  })

  it('is the last of several, and is found as JSON finds it', async () => {
    expect(await answers('{"id":1,"id":2,"text":"x"}\n{"\\u0069d":3,"text":"x"}\n')).toMatchObject([
      { id: 2 },
      { id: 3 },
    ])
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), fc.jsonValue(), (members, id) => {
        const json = JSON.stringify({ ...members, id }, null, '\t')
        expect(JSON.parse(rawMember(json, 'id') ?? '')).toEqual(JSON.parse(JSON.stringify(id)))
      }),
    )
  })

  it('has U+FFFD for half of a surrogate pair, and is else as printed', async () => {
    const { out } = await run(
      ['worker'],
      '{"id":"\\ud83d\\ude00\\uDC00\\\\ud800\\ud800\\ud800\\udc00","text":"x"}\n',
    )
    expect(out).toContain('{"id":"\\ud83d\\ude00\\ufffd\\\\ud800\\ufffd\\ud800\\udc00",')
    const [{ document }] = parsed(out)
    expect(document.source.id).toBe('\u{1f600}\ufffd\\ud800\ufffd\u{10000}')
    expect(document.findings.map(({ message }: { message: string }) => message)).toContain(
      '2 places of source.id are half a surrogate pair and became U+FFFD',
    )
  })

  it('keeps in source.id what a number could not hold', async () => {
    const [one] = await answers('{"id":12345678901234567890,"text":"x"}')
    expect(one.document.source.id).toBe('12345678901234567890')
  })
})

describe('a bad record', () => {
  const base64 = Buffer.from('青屿市').toString('base64')
  it.each([
    ['{"id":1,"text":', null, 'not valid JSON'],
    ['[{"id":1}]', null, 'not a JSON object'],
    ['"text"', null, 'not a JSON object'],
    ['null', null, 'not a JSON object'],
    ['{"id":1}', 1, 'none of text, html, base64'],
    ['{"id":1,"text":null}', 1, 'none of'],
    ['{"id":1,"text":["x",5]}', 1, 'text is not a string'],
    ['{"id":1,"html":5}', 1, 'html is not a string'],
    ['{"id":1,"text":"x","url":5}', 1, 'url is not a string'],
    ['{"id":1,"text":"x","capturedAt":5}', 1, 'capturedAt is not a string'],
    ['{"id":1,"text":"x","encoding":5}', 1, 'encoding is not a string'],
    ['{"id":1,"text":"x","encoding":"utf-5"}', 1, 'encoding utf-5 is unknown'],
    [`{"id":1,"base64":"${base64}","encoding":"国标"}`, 1, 'encoding 国标 is unknown'],
    [`{"id":1,"base64":"${base64.slice(1)}"}`, 1, 'not valid Base64'],
    ['{"id":1,"base64":"青屿市政"}', 1, 'not valid Base64'],
    ['{"id":1,"base64":"AA=A"}', 1, 'not valid Base64'],
    [iconv.encode('{"id":1,"text":"青屿"}', 'gbk'), 1, 'not valid UTF-8'],
    [iconv.encode('{"id":"青屿","text":"x"}', 'gbk'), null, 'not valid UTF-8'],
  ])('%s is told and harms no other', async (line, id, message) => {
    const good = record({ id: 'good', text: letter(1) })
    const got = await answers(
      Buffer.concat([Buffer.from(good), Buffer.from(line), Buffer.from('\n'), Buffer.from(good)]),
    )
    expect(got).toMatchObject([
      { id: 'good', ok: true },
      { id, ok: false, error: { category: 'bad-record', message: expect.stringContaining(message) } },
      { id: 'good', ok: true },
    ])
    expect(Object.keys(got[1])).toEqual(['id', 'ok', 'error'])
  })

  it('is told from bytes that are no text', async () => {
    const [pdf] = await answers(record({ id: 'p', base64: Buffer.from('%PDF-1.7').toString('base64') }))
    expect(pdf).toMatchObject({ id: 'p', ok: false, error: { category: 'not-text' } })
  })

  it('of 140 MB or a million brackets is passed over', async () => {
    const piece = Buffer.alloc(10_000_000, 'z')
    async function* pieces() {
      yield Buffer.from('{"id":1,"text":"')
      for (let n = 0; n < 14; n++) yield piece
      yield Buffer.from(
        `"}\n${'{"id":'.repeat(1_000_000)}\n${'['.repeat(1_000_000)}${']'.repeat(1_000_000)}\n`,
      )
      yield Buffer.from(`{"text":5,"id":${'['.repeat(9999)}${']'.repeat(9999)}}\n${record({ text: 'x' })}`)
    }
    const before = process.memoryUsage().arrayBuffers
    let most = 0
    const out: string[] = []
    const stdout = new Writable({
      write(chunk, _encoding, done) {
        most = Math.max(most, process.memoryUsage().arrayBuffers - before)
        out.push(String(chunk))
        done()
      },
    })
    const stdin = Readable.from(pieces())
    expect(await main(['worker'], { stdin, stdout, stderr: stdout, env: {} })).toBe(0)
    const got = parsed(out.join(''))
    expect(got.map(({ error }) => error?.category)).toEqual([
      'too-large',
      'bad-record',
      'bad-record',
      'bad-record',
      undefined,
    ])
    expect(got[0]).toMatchObject({ id: 1, error: { message: expect.stringContaining('--max-bytes') } })
    expect(most).toBeLessThan(60_000_000)
  })

  it('is one whose letter is too large, not counting what JSON makes of it', async () => {
    const lines = `{"id":"a","text":"\\u9752"}\n{"id":"b","base64":"eHh4"}\n`
    expect((await answers(lines, '--max-bytes', '3')).map(({ ok }) => ok)).toEqual([true, true])
    expect(await answers(lines, '--max-bytes', '2')).toMatchObject([
      { id: 'a', error: { category: 'too-large' } },
      { id: 'b', error: { category: 'too-large' } },
    ])
  })

  it.each([
    ['{"id":"〔7〕","text":"', '〔7〕'],
    [' {"url":"x\\"","id" : [1,{"a":2}] , "text":"', [1, { a: 2 }]],
    ['{"x":{"id":1},"id":2,"text":"', 2],
    ['{"text":"', null],
    ['{"id":7', null],
    ['{"id":seven,"text":"', null],
    ['["id",{"id":1},"', null],
    ['{"id\\q":1,"id":2,"text":"', null],
    [iconv.encode('{"id":"青屿","text":"', 'gbk'), null],
  ])('too long to be held has the id at its beginning: %s', async (start, id) => {
    const [got] = await answers(
      Buffer.concat([Buffer.from(start), Buffer.alloc(80_000, '7')]),
      '--max-bytes',
      '9',
    )
    expect(got).toMatchObject({ id, ok: false, error: { category: 'too-large' } })
  })

  it('is one that takes longer than it may, and harms no other', async () => {
    const good = record({ id: 'good', text: letter(1) })
    const slow = record({
      id: 'slow',
      text: letter(2) + '近年来,我局持续推进河道治理,水环境质量不断改善,投入3万元。\n'.repeat(45_000),
    })
    // What is compiled first would count for the letter that is read first.
    await answers(good)
    const got = await answers(good + slow + good, '--timeout', '0.25')
    expect(got).toMatchObject([
      { id: 'good', ok: true },
      {
        id: 'slow',
        error: { category: 'timeout', message: 'took more than 0.25 s; --timeout raises the limit' },
      },
      { id: 'good', ok: true },
    ])
  })
})

describe('a line', () => {
  const odd = '青屿\u2028市\u2029交\u0085通𠮷\u007f局\ud800'
  it('is one to every reader, and ASCII where asked', async () => {
    const line = `{"id":"${odd.slice(0, -1)}","text":${JSON.stringify(odd)}}\r\n{"id":[\r1],"text":"x"}`
    const got: unknown[] = []
    for (const flag of ['--text', '--ascii']) {
      const { out } = await run(['worker', '--text', flag], line)
      expect(out).not.toMatch(/[\u0085\u2028\u2029\r]/)
      if (flag === '--ascii') expect(out).toMatch(/^[\x20-\x7f\n]*$/)
      else expect(out).toContain('青屿\\u2028市')
      got.push(parsed(out))
    }
    expect(got[1]).toEqual(got[0])
    // Half a surrogate pair is no character.
    const text = `${odd.slice(0, -1)}\ufffd`
    expect(got[0]).toMatchObject([{ id: odd.slice(0, -1), document: { text } }, { id: [1] }])
  })
})

describe('the process', () => {
  it('needs no environment and answers each record before the next comes', async () => {
    const { child, next, closed } = start('--ascii')
    for (const n of [1, 2, 3]) {
      child.stdin.write(record({ id: n, text: letter(n) }))
      expect(await next()).toMatchObject({ id: n, ok: true, document: { kind: 'reply' } })
    }
    child.stdin.end()
    expect((await closed)[0]).toBe(0)
  })

  it.each(['SIGTERM', 'SIGINT'] as const)('ends on %s between two records, with 0', async (signal) => {
    const idle = start()
    idle.child.stdin.write(record({ id: 1, text: letter(1) }))
    expect(await idle.next()).toMatchObject({ id: 1 })
    idle.child.stdin.write('{"id":2,"te')
    idle.child.kill(signal)
    expect((await idle.closed)[0]).toBe(0)

    const busy = start()
    let out = ''
    busy.child.stdout.on('data', (text) => {
      out += text
    })
    // A second signal would end it at once.
    busy.child.stdout.once('data', () => busy.child.kill(signal))
    const many = 5000
    for (let n = 0; n < many; n++) busy.child.stdin.write(record({ id: n, text: letter(n) }))
    expect((await busy.closed)[0]).toBe(0)
    const got = parsed(out)
    expect(got.length).toBeGreaterThan(0)
    expect(got.length).toBeLessThan(many)
    expect(got.every(({ ok }) => ok)).toBe(true)
  })

  it('ends with 0 when its reader goes away', async () => {
    const { child, next, closed } = start()
    let err = ''
    child.stderr.on('data', (text) => {
      err += text
    })
    child.stdin.write(record({ id: 1, text: letter(1) }))
    await next()
    child.stdout.destroy()
    // Standard input stays open: it is the missing reader that ends it.
    for (let n = 0; n < 20; n++) child.stdin.write(record({ id: n, text: letter(n) }))
    expect([(await closed)[0], err]).toEqual([0, ''])
  })

  it('reads a file, and tells of an input that breaks off', async () => {
    const path = join(folder, 'letters.ndjson')
    writeFileSync(path, record({ id: 1, text: letter(1) }))
    const child = spawn('bash', ['-c', `"$0" bin/fuhan.js worker < '${path}'`, process.execPath], { env: {} })
    let out = ''
    child.stdout.on('data', (text) => {
      out += text
    })
    expect((await once(child, 'close'))[0]).toBe(0)
    expect(parsed(out)).toMatchObject([{ id: 1, ok: true }])

    const told: string[] = []
    const sink = (into: string[]) =>
      new Writable({ write: (chunk, _encoding, done) => done(void into.push(String(chunk)) as never) })
    async function* pieces() {
      yield record({ id: 1, text: 'x' })
      throw new Error('connection lost')
    }
    const answered: string[] = []
    const code = await main(['worker'], {
      stdin: Readable.from(pieces()),
      stdout: sink(answered),
      stderr: sink(told),
      env: {},
    })
    expect([code, parsed(answered.join('')).length, told.join('')]).toEqual([
      1,
      1,
      'fuhan: standard input breaks off: connection lost\n',
    ])
  })

  it('takes no record before the last answer was read', async () => {
    let taken = 0
    const stdin = new Readable({
      highWaterMark: 1,
      read() {
        this.push(taken < 50 ? record({ id: taken++, text: letter(1) }) : null)
      },
    })
    let given = 0
    let ahead = 0
    const stdout = new Writable({
      highWaterMark: 1,
      write(_chunk, _encoding, done) {
        given++
        // Slower than the reader of records could ever be.
        setTimeout(() => {
          ahead = Math.max(ahead, taken - given)
          done()
        }, 5)
      },
    })
    expect(await main(['worker'], { stdin, stdout, stderr: stdout, env: {} })).toBe(0)
    expect([taken, given]).toEqual([50, 50])
    expect(ahead).toBeLessThanOrEqual(2)
  })
})
