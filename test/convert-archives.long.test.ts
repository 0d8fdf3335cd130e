import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import iconv from 'iconv-lite'
import { pack } from 'tar-stream'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { distinctNames } from '../src/shell/sources/names.ts'
import { fuhan, letter, page, put, records, runFile, scratch } from './support/convert.ts'
import { docx, paragraph } from './support/docx.ts'
import { pdf } from './support/pdf.ts'
import { zip } from './support/zip.ts'

// Each test starts processes, which a loaded machine lets wait.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

const { path: folder, remove } = scratch()
afterAll(remove)

let runs = 0
/** Converts and answers documents, quarantine, `run.json` and what was said. */
async function convert(argv: readonly string[], stdin?: string | Uint8Array) {
  const output = join(folder, `out-${runs++}`)
  const { code, err } = await fuhan(
    ['convert', ...argv, '-o', output, '--workers', '1'],
    stdin === undefined ? {} : { stdin },
  )
  expect([0, 1], err).toContain(code)
  const run = runFile(output)
  const documents = records(join(output, 'documents.ndjson'))
  const quarantine = records(join(output, 'quarantine.ndjson'))
  expect(run.counts.inputs).toBe(documents.length + quarantine.length)
  return {
    documents,
    quarantine,
    run,
    err,
    names: documents.map(({ source }) => source.name.replace(/^.*?!\//, '')),
  }
}

const file = (name: string, content: string | Uint8Array) => put(join(folder, name), content)

async function tar(members: readonly (readonly [string, string | Buffer])[]): Promise<Buffer> {
  const packed = pack()
  for (const [name, data] of members) packed.entry({ name }, data)
  packed.finalize()
  const pieces: Uint8Array[] = []
  for await (const piece of packed) pieces.push(piece as Uint8Array)
  return Buffer.concat(pieces)
}

describe('a ZIP file', () => {
  it('gives its letters under names that lead nowhere', async () => {
    const path = file(
      'names.zip',
      zip([
        { name: 'a/1.txt', data: letter(1) },
        { name: '../../etc/2.txt', data: letter(2) },
        { name: 'a/1.txt', data: letter(3) },
        { name: iconv.encode('答复/第四号.txt', 'gb18030'), data: iconv.encode(letter(4), 'gb18030') },
        { name: 'a/', data: '' },
        { name: 'a/logo.png', data: 'x' },
        { name: '__MACOSX/a/._1.txt', data: 'x' },
        { name: 'a/5.html', data: page(5) },
      ]),
    )
    const { names, documents, run } = await convert([path])
    expect(names).toEqual(['a/1.txt', '../../etc/2.txt', 'a/1.txt#2', '答复/第四号.txt', 'a/5.html'])
    expect(documents[0].source.name).toBe(`${path}!/a/1.txt`)
    expect(documents.map(({ proposal }) => proposal.number.text)).toEqual([
      '0001',
      '0002',
      '0003',
      '0004',
      '0005',
    ])
    expect(run.inputs.passedOver).toBe(2)
  })

  it('gives each bad member to the quarantine and reads the rest', async () => {
    const damaged = zip([{ name: 'x', data: letter(1) }])
    const path = file(
      'bad.zip',
      zip([
        { name: '1.txt', data: letter(1) },
        { name: 'bomb.txt', data: Buffer.alloc(30_000_000, 'a') },
        { name: 'large.txt', data: letter(2).repeat(100) },
        { name: 'secret.txt', data: letter(3), isEncrypted: true },
        { name: 'liar.txt', data: letter(4), claims: 100 },
        { name: 'picture.txt', data: Buffer.from('\u0089PNG\r\n', 'latin1') },
        { name: 'deep.zip', data: zip([{ name: 'deeper.zip', data: damaged }]) },
        { name: 'broken.zip', data: damaged.subarray(0, -30) },
        { name: '9.txt', data: letter(9) },
      ]),
    )
    const { names, quarantine } = await convert([path, '--max-bytes', '50000'])
    expect(names).toEqual(['1.txt', '9.txt'])
    expect(
      quarantine.map(({ letter: _, name, category, message }) => [
        name.slice(path.length),
        category,
        message,
      ]),
    ).toEqual([
      ['!/bomb.txt', 'too-large', expect.stringContaining('a ZIP bomb')],
      ['!/large.txt', 'too-large', expect.stringContaining('over 50000 bytes')],
      ['!/secret.txt', 'unreadable', 'it is encrypted'],
      ['!/liar.txt', 'unreadable', expect.stringContaining('damaged')],
      ['!/picture.txt', 'not-text', expect.stringContaining('image')],
      ['!/deep.zip!/deeper.zip', 'unreadable', expect.stringContaining('within an archive')],
      ['!/broken.zip', 'unreadable', expect.stringContaining('not a ZIP file')],
    ])
  })

  it('is read one level deep, also inside another kind', async () => {
    const inner = zip([{ name: 'x.txt', data: letter(2) }])
    const path = file(
      'outer.tar',
      await tar([
        ['1.txt', letter(1)],
        ['inner.zip', inner],
        ['records.ndjson', `${JSON.stringify({ text: letter(3) })}\n`],
        ['inner.tar', await tar([['y.txt', letter(4)]])],
        ['5.txt', letter(5)],
      ]),
    )
    const { names } = await convert([path])
    expect(names).toEqual(['1.txt', 'inner.zip!/x.txt', 'records.ndjson!/1', 'inner.tar!/y.txt', '5.txt'])
  })
})

describe('a tar file', () => {
  it('keeps what came before the break of a gzip stream', async () => {
    const packed = gzipSync(
      await tar(
        Array.from(
          { length: 40 },
          (_, n) => [`${n}.txt`, letter(n) + Math.random().toString(36).repeat(90)] as const,
        ),
      ),
    )
    const { documents, quarantine } = await convert([
      file('cut.tar.gz', packed.subarray(0, packed.length / 2)),
    ])
    expect(documents.length).toBeGreaterThan(10)
    expect(quarantine.at(-1)).toMatchObject({
      category: 'unreadable',
      message: expect.stringContaining('breaks off'),
    })
  })

  it('reads names in GB18030', async () => {
    const bytes = await tar([['ABCDEFGH.txt', letter(1)]])
    const name = iconv.encode('答复函件', 'gb18030')
    name.copy(bytes, 0)
    bytes.fill(' ', 148, 156)
    const sum = bytes.subarray(0, 512).reduce((total, byte) => total + byte, 0)
    bytes.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 'latin1')
    const { names, quarantine } = await convert([file('gb.tar', bytes)])
    expect([names, quarantine]).toEqual([['答复函件.txt'], []])
  })

  it('is none when it is something else', async () => {
    const { quarantine } = await convert([file('text.tar', letter(1).repeat(9)), file('text.tgz', 'short')])
    expect(quarantine.map(({ category }) => category)).toEqual(['unreadable', 'unreadable'])
  })
})

describe('NDJSON', () => {
  const lines = [
    JSON.stringify({ id: 'a', url: 'https://青屿.example/1', text: letter(1) }),
    '',
    JSON.stringify({ id: 7, html: page(2), text: 'worse', encoding: 'GBK' }),
    '{"text": ',
    '[]',
    '{"title":"x"}',
    '{"text":5}',
    JSON.stringify({ text: 'x'.repeat(60_000) }),
    `{"text":"${'y'.repeat(700_000)}"}`,
    JSON.stringify({ text: `${letter(3)}\u2028\u0085` }),
  ]

  it('gives a document a line, with id and url', async () => {
    const { documents, quarantine } = await convert([
      file('crawl.ndjson', lines.join('\n')),
      '--max-bytes',
      '50000',
    ])
    expect(
      documents.map(({ source }) => [
        source.name.slice(-3),
        source.id,
        source.url,
        source.format,
        source.encoding,
      ]),
    ).toEqual([
      ['!/1', 'a', 'https://青屿.example/1', 'text', 'utf-8'],
      ['!/3', '7', null, 'html', 'gb18030'],
      ['/10', null, null, 'text', 'utf-8'],
    ])
    expect(quarantine.map(({ name, category, message }) => [name.slice(-3), category, message])).toEqual([
      ['!/4', 'unreadable', 'not valid JSON'],
      ['!/5', 'unreadable', 'not a JSON object'],
      ['!/6', 'unreadable', 'none of text, html, base64 in the record'],
      ['!/7', 'unreadable', 'text is not a string'],
      ['!/8', 'too-large', expect.any(String)],
      ['!/9', 'too-large', expect.any(String)],
    ])
  })

  it('is read compressed, cut short, from standard input, and under a wrong name', async () => {
    const packed = gzipSync(
      Array.from(
        { length: 500 },
        (_, n) => `${JSON.stringify({ text: letter(n), id: `${Math.random()}` })}\n`,
      ).join(''),
    )
    expect((await convert([file('crawl.jsonl.gz', packed)])).documents).toHaveLength(500)
    expect((await convert(['-'], packed)).documents).toHaveLength(500)
    expect((await convert([file('packed.ndjson', packed)])).documents).toHaveLength(500)
    const cut = await convert([file('cut.jsonl.gz', packed.subarray(0, packed.length / 2))])
    expect(cut.documents.length).toBeGreaterThan(50)
    expect(cut.quarantine.at(-1)).toMatchObject({ message: expect.stringContaining('breaks off') })
  })

  it('passes over a line of 100 MB without holding it', async () => {
    const path = join(folder, 'long.ndjson')
    writeFileSync(path, '{"text":"')
    const piece = 'z'.repeat(10_000_000)
    for (let n = 0; n < 10; n++) writeFileSync(path, piece, { flag: 'a' })
    writeFileSync(path, `"}\n${JSON.stringify({ text: letter(1) })}\n`, { flag: 'a' })
    const { documents, quarantine } = await convert([path, '--max-bytes', '1000000'])
    expect(documents).toHaveLength(1)
    expect(quarantine).toMatchObject([{ category: 'too-large' }])
  })
})

describe('a WARC file', () => {
  const record = (type: string, url: string, http: string | null, body: string | Buffer, wrongBy = 0) => {
    const block = Buffer.concat([Buffer.from(http === null ? '' : `${http}\r\n\r\n`), Buffer.from(body)])
    const head = [
      'WARC/1.0',
      `WARC-Type: ${type}`,
      `WARC-Target-URI: ${url}`,
      'WARC-Date: 2024-03-05T08:00:00Z',
      'WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000000>',
      `Content-Type: ${http === null ? 'text/plain' : 'application/http; msgtype=response'}`,
      `Content-Length: ${block.length + wrongBy}`,
    ]
    return Buffer.concat([Buffer.from(`${head.join('\r\n')}\r\n\r\n`), block, Buffer.from('\r\n\r\n')])
  }
  const html = 'HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8'
  const chunked = (body: string) => `${Buffer.byteLength(body).toString(16)}\r\n${body}\r\n0\r\n\r\n`
  const warc = [
    record('warcinfo', '', null, 'software: x'),
    record('response', 'https://a.example/1', html, page(1)),
    record('request', 'https://a.example/1', 'GET /1 HTTP/1.1', ''),
    record('response', 'https://a.example/x.png', 'HTTP/1.1 200 OK\r\nContent-Type: image/png', 'x'),
    record('response', 'https://a.example/gone', 'HTTP/1.1 404 Not Found\r\nContent-Type: text/html', 'gone'),
    record('response', 'https://a.example/1', `${html}\r\nTransfer-Encoding: chunked`, chunked(page(2))),
    record('response', 'https://a.example/3', `${html}\r\nContent-Encoding: gzip`, gzipSync(page(3))),
    record('response', 'https://a.example/4', `${html}\r\nContent-Encoding: br`, brotliCompressSync(page(4))),
    record('conversion', 'https://a.example/5', null, letter(5)),
  ]

  it.each(['', '.gz'])('gives its pages with address, time and offset (warc%s)', async (ending) => {
    const pieces = ending === '' ? warc : warc.map((one) => gzipSync(one))
    const offsets = pieces.map((_, index) => pieces.slice(0, index).reduce((sum, one) => sum + one.length, 0))
    const path = file(`crawl.warc${ending}`, Buffer.concat(pieces))
    const { documents, quarantine, names, run } = await convert([path])
    expect(quarantine).toEqual([])
    expect(names).toEqual([1, '1#2', 3, 4, 5].map((name) => `https://a.example/${name}`))
    expect(documents.map(({ proposal }) => proposal?.number.text)).toEqual([
      '0001',
      '0002',
      '0003',
      '0004',
      '0005',
    ])
    expect(documents.map(({ source }) => source.offset)).toEqual(
      [1, 5, 6, 7, 8].map((index) => offsets[index]),
    )
    expect(documents[0].source).toMatchObject({
      url: 'https://a.example/1',
      capturedAt: '2024-03-05T08:00:00Z',
    })
    expect(run.inputs.passedOver).toBe(2)
  })

  it.each([
    ['too short', -40],
    ['too long', 40],
  ])('quarantines a record whose length is %s and goes on', async (_, wrongBy) => {
    const path = file(
      'wrong.warc',
      Buffer.concat([
        record('response', 'https://a.example/1', html, page(1)),
        record('response', 'https://a.example/2', html, page(2), wrongBy),
        record('response', 'https://a.example/3', html, page(3)),
        record('response', 'https://a.example/4', html, page(4)),
      ]),
    )
    const { names, quarantine } = await convert([path])
    expect(names[0]).toBe('https://a.example/1')
    expect(names.at(-1)).toBe('https://a.example/4')
    expect(names).not.toContain('https://a.example/2')
    expect(quarantine).toMatchObject([
      { name: expect.stringContaining('/2'), message: expect.stringContaining('length is wrong') },
    ])
  })

  it('tells a last record that breaks off, and a file that is none', async () => {
    const path = file('cut.warc', Buffer.concat(warc.slice(0, 2)).subarray(0, -300))
    expect((await convert([path])).quarantine).toMatchObject([
      { message: expect.stringContaining('breaks off') },
    ])
    expect((await convert([file('none.warc', letter(1))])).quarantine).toMatchObject([
      { message: expect.stringContaining('not a WARC file') },
    ])
    const packed = gzipSync(Buffer.concat(warc))
    const cut = await convert([file('cut.warc.gz', packed.subarray(0, packed.length - 400))])
    expect(cut.quarantine.length).toBe(1)
  })
})

describe('names', () => {
  it('come from a list, by line or NUL', async () => {
    const paths = [1, 2].map((n) => file(`list/字 ${n}.txt`, letter(n)))
    expect(
      (await convert(['--files-from', file('list.txt', `${paths.join('\r\n')}\r\n\r\n`)])).documents,
    ).toHaveLength(2)
    expect((await convert(['--files-from', '-'], `${paths.join('\0')}\0`)).documents).toHaveLength(2)
    expect(
      await fuhan(['convert', '--files-from', join(folder, 'nowhere'), '-o', join(folder, 'no')]),
    ).toMatchObject({
      code: 2,
      err: expect.stringContaining('no such file'),
    })
  })

  it('may be bytes that are not UTF-8', async () => {
    const inner = join(folder, 'bytes')
    mkdirSync(inner)
    writeFileSync(
      Buffer.concat([Buffer.from(`${inner}/`), iconv.encode('第一号答复.txt', 'gb18030')]),
      letter(1),
    )
    mkdirSync(Buffer.concat([Buffer.from(`${inner}/`), iconv.encode('二〇二三年', 'gb18030')]))
    writeFileSync(
      Buffer.concat([Buffer.from(`${inner}/`), iconv.encode('二〇二三年/第二号.txt', 'gb18030')]),
      letter(2),
    )
    const { documents, quarantine } = await convert([inner])
    expect(quarantine).toEqual([])
    const list = Buffer.concat([Buffer.from(`${inner}/`), iconv.encode('第一号答复.txt', 'gb18030')])
    expect((await convert(['--files-from', '-'], list)).documents).toHaveLength(1)
    expect(documents.map(({ source }) => source.name.slice(inner.length)).sort()).toEqual([
      '/二〇二三年/第二号.txt',
      '/第一号答复.txt',
    ])
  })

  it('that are not there are inputs too', async () => {
    const there = file('there.txt', letter(1))
    const { quarantine, run } = await convert([join(folder, 'gone.txt'), there, join(folder, 'gone*.txt')])
    expect(quarantine.map(({ letter: number, message }) => [number, message])).toEqual([
      [1, 'no such file or folder'],
      [3, 'no file matches'],
    ])
    expect(run.counts).toMatchObject({ inputs: 3, documents: 1 })
  })

  it('cannot act on the terminal', async () => {
    const { err } = await convert([join(folder, 'a\u001b[2Jb.txt')])
    expect(err).not.toContain('\u001b')
  })
})

it('reads a letter that is compressed, and one that comes through a pipe', async () => {
  const packed = file('one.txt.gz', gzipSync(letter(1)))
  const { documents, quarantine } = await convert([
    packed,
    file('bad.txt.gz', gzipSync(letter(2)).subarray(0, 60)),
  ])
  expect(documents[0].proposal.number.text).toBe('0001')
  expect(quarantine).toMatchObject([
    { category: 'unreadable', message: expect.stringContaining('damaged gzip') },
  ])
  const fifo = join(folder, 'pipe.txt')
  execFileSync('mkfifo', [fifo])
  const writing = new Promise((resolve) => writeLater(fifo, resolve))
  expect((await convert([fifo])).documents).toHaveLength(1)
  await writing
})

function writeLater(path: string, done: (value: unknown) => void) {
  import('node:fs').then(({ writeFile }) => writeFile(path, letter(3), done))
}

it('lists and converts as many empty files as there are', async () => {
  const many = join(folder, 'many')
  mkdirSync(many)
  for (let n = 0; n < 3000; n++) writeFileSync(join(many, `${n}.txt`), '')
  const { documents } = await convert([many])
  expect(documents).toHaveLength(3000)
  expect(new Set(documents.map(({ kind }) => kind))).toEqual(new Set(['other']))
  expect(readFileSync(join(many, '0.txt'), 'utf8')).toBe('')
})

it('reads files in formats of their own as parse does', async () => {
  const lines = letter(3).split('\n')
  const paths = [
    file('own/a.docx', docx(lines.map((line) => paragraph(line)).join(''))),
    file('own/b.pdf', pdf([lines.filter((line) => line !== '').map((text) => ({ text, size: 8 }))])),
    file('own/c.eml', `To: a@a.example\r\nMIME-Version: 1.0\r\nContent-Type: text/plain\r\n\r\n${letter(3)}`),
  ]
  const { documents } = await convert(paths)
  expect(documents.map(({ source }) => source.format)).toEqual(['docx', 'pdf', 'email'])
  expect(new Set(documents.map(({ proposal }) => proposal?.number?.text))).toEqual(new Set(['0003']))
  const parsed = await fuhan(['parse', ...paths, '--format', 'ndjson'])
  expect(
    parsed.out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line)),
  ).toEqual(documents)
})

describe('names of members', () => {
  it('are told apart in any number', () => {
    const distinct = distinctNames()
    const names = Array.from({ length: 100_000 }, (_, index) => `部门${index % 7}/${index}.html`)
    expect(names.filter((name) => distinct(name) !== name)).toEqual([])
    expect(names.filter((name) => distinct(name) !== `${name}#2`)).toEqual([])
    expect(distinct('部门0/0.html')).toBe('部门0/0.html#3')
    expect(distinct('部门0/100000.html')).toBe('部门0/100000.html')
  })
})
