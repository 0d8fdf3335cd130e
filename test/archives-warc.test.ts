import { join } from 'node:path'
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib'
import { afterAll, describe, expect, it } from 'vitest'
import { letter, page, put } from './support/convert.ts'
import { http, readAll, warcRecord, workplace } from './support/inputs.ts'

const { folder, remove } = workplace()
afterAll(remove)

let files = 0
const read = (bytes: Uint8Array, name = `${files++}.warc`) => readAll([put(join(folder, name), bytes)])
const urlOf = (n: number) => `https://a.example/${n}`
const response = (n: number, headers: readonly string[] = [], body: string | Uint8Array = page(n)) =>
  warcRecord('response', urlOf(n), http(body, headers))
const five = [1, 2, 3, 4, 5].map((n) => response(n))
const members = five.map((one) => gzipSync(one))
const offsetOf = (index: number) => members.slice(0, index).reduce((sum, one) => sum + one.length, 0)
const third = members[2] as Buffer

describe('a damaged gzip member', () => {
  const flipped = Buffer.from(third)
  flipped[Math.floor(third.length / 2)] = (flipped[Math.floor(third.length / 2)] ?? 0) ^ 0xff
  const wrongSum = Buffer.from(third)
  wrongSum[third.length - 8] = (wrongSum[third.length - 8] ?? 0) ^ 0x55
  const noMagic = Buffer.from(third)
  noMagic[0] = 0
  it.each([
    ['cut', third.subarray(0, third.length - 60)],
    ['flipped', flipped],
    ['with a wrong checksum', wrongSum],
    ['without its magic number', noMagic],
    ['of zeros', Buffer.alloc(third.length)],
    ['overwritten', Buffer.concat([third.subarray(0, 40), Buffer.alloc(third.length - 40, 'x')])],
  ])('%s costs itself alone and is told with its offset', async (_, damaged) => {
    const { names, failures } = await read(
      Buffer.concat([...members.slice(0, 2), damaged, ...members.slice(3)]),
    )
    expect(names).toEqual([1, 2, 4, 5].map(urlOf))
    expect(failures).toHaveLength(1)
    expect(failures[0]?.[2]).toContain(`offset ${offsetOf(2)}`)
  })

  it('is told where it is the last', async () => {
    const { names, failures } = await read(Buffer.concat(members).subarray(0, -30))
    expect(names).toEqual([1, 2, 3, 4].map(urlOf))
    expect(failures).toEqual([
      [expect.stringContaining(urlOf(5)), 'unreadable', expect.stringContaining('breaks off')],
    ])
  })

  it.each([
    ['junk', Buffer.from('no gzip at all '.repeat(9))],
    ['zeros', Buffer.alloc(50)],
  ])('or %s between members is told', async (_, between) => {
    const { names, failures } = await read(
      Buffer.concat([...members.slice(0, 2), between, ...members.slice(2)]),
    )
    expect(names).toEqual([1, 2, 3, 4, 5].map(urlOf))
    expect(failures.map(([, , reason]) => reason)).toEqual([
      `${between.length} bytes at offset ${offsetOf(2)} are not a gzip member`,
    ])
  })

  it('of all records keeps what came before a cut', async () => {
    const packed = gzipSync(Buffer.concat(Array.from({ length: 40 }, (_, n) => response(n))))
    const { documents, failures } = await read(packed.subarray(0, packed.length - 200))
    expect(documents.length).toBeGreaterThan(10)
    expect(failures).toHaveLength(1)
  })
})

describe('offsets and names', () => {
  it('are those of members, and unique inside of one', async () => {
    const each = await read(Buffer.concat(members))
    expect(each.documents.map(({ source }) => source.offset)).toEqual([0, 1, 2, 3, 4].map(offsetOf))
    const nameless = [1, 2, 3].map((n) => warcRecord('conversion', '', letter(n)))
    const one = await read(gzipSync(Buffer.concat(nameless)))
    expect(one.documents.map(({ source }) => source.offset)).toEqual([0, null, null])
    expect(new Set(one.names).size).toBe(3)
  })

  it('are addresses in UTF-8', async () => {
    const { documents } = await read(
      warcRecord('response', 'http://a.example/建议/答复函.html', http(page(1))),
    )
    expect(documents[0]?.source.url).toBe('http://a.example/建议/答复函.html')
  })
})

describe('a body', () => {
  const packed = gzipSync(page(1))
  const chunked = (body: string) => `${Buffer.byteLength(body).toString(16)}\r\n${body}\r\n0\r\n\r\n`
  it.each([
    ['gzip that is cut', ['Content-Encoding: gzip'], packed.subarray(0, -40), /breaks off/],
    [
      'gzip that is altered',
      ['Content-Encoding: gzip'],
      Buffer.concat([packed.subarray(0, 60), Buffer.alloc(40), packed.subarray(100)]),
      /damaged gzip|breaks off/,
    ],
    [
      'brotli that is cut',
      ['Content-Encoding: br'],
      brotliCompressSync(page(1)).subarray(0, -20),
      /breaks off|damaged br/,
    ],
    [
      'of an unknown packing',
      ['Content-Encoding: zstd'],
      Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 1, 2]),
      /zstd/,
    ],
    ['that is not there', ['Content-Length: 900'], '', /0 of 900 bytes/],
  ])('in %s is a failure', async (_, headers, body, reason) => {
    const { documents, failures } = await read(Buffer.concat([response(1, headers, body), response(2)]))
    expect(documents.map(({ source }) => source.url)).toEqual([urlOf(2)])
    expect(failures).toEqual([
      [expect.stringContaining(urlOf(1)), 'unreadable', expect.stringMatching(reason)],
    ])
  })

  it.each([
    [
      'chunks that break off',
      ['Transfer-Encoding: chunked'],
      chunked(page(1)).slice(0, -300),
      /chunked body breaks off/,
    ],
    [
      'less than its stated length',
      [`Content-Length: ${Buffer.byteLength(page(1)) + 200}`],
      page(1),
      /body breaks off/,
    ],
  ])('of %s is read with a warning', async (_, headers, body, message) => {
    const { documents, failures } = await read(response(1, headers, body))
    expect(failures).toEqual([])
    const found = documents[0]?.findings.find(({ rule }) => rule === 'truncated-text')
    expect(found).toMatchObject({ severity: 'warning', message: expect.stringMatching(message) })
  })

  it('that the record says was cut at capture is read with a warning', async () => {
    const cut = warcRecord('response', urlOf(1), http(page(1).slice(0, 500)), {
      more: ['WARC-Truncated: length'],
    })
    const { documents } = await read(cut)
    expect(documents[0]?.findings).toContainEqual(
      expect.objectContaining({
        rule: 'truncated-text',
        severity: 'warning',
        message: 'the record was cut when it was captured (length)',
      }),
    )
  })

  it.each([
    ['gzip', ['Content-Encoding: gzip'], packed],
    ['zlib', ['Content-Encoding: deflate'], deflateSync(page(1))],
    ['bare deflate', ['Content-Encoding: deflate'], deflateRawSync(page(1))],
    ['two packings', ['Content-Encoding: br, gzip'], gzipSync(brotliCompressSync(page(1)))],
    ['chunks', ['Transfer-Encoding: chunked'], chunked(page(1))],
    ['chunks that were joined', ['Transfer-Encoding: chunked'], page(1)],
    ['gzip that was unpacked', ['Content-Encoding: gzip', 'Content-Length: 99999'], page(1)],
    ['brotli that was unpacked', ['Content-Encoding: br'], page(1)],
  ])('in %s is read', async (_, headers, body) => {
    const { documents, failures } = await read(response(1, headers, body))
    expect(failures).toEqual([])
    expect(documents[0]?.proposal?.number?.text).toBe('0001')
    expect(documents[0]?.findings.map(({ rule }) => rule)).not.toContain('truncated-text')
  })
})

describe('a head', () => {
  it('may have bare ends of lines, or be missing', async () => {
    const bare = warcRecord('response', urlOf(1), http(page(1), [], '\n'))
    const none = warcRecord('response', urlOf(2), page(2))
    const { documents } = await read(Buffer.concat([bare, none]))
    expect(documents.map(({ proposal }) => proposal?.number?.text)).toEqual(['0001', '0002'])
    expect(documents[0]?.text).not.toContain('HTTP/1.1')
  })

  it('without a length that is a number fails alone', async () => {
    const wrong = warcRecord('response', urlOf(1), http(page(1)), { claims: 'x' })
    const { names, failures } = await read(Buffer.concat([wrong, response(2)]))
    expect(names).toEqual([urlOf(2)])
    expect(failures[0]?.[2]).toContain('not a number: x')
  })

  it('that states too much does not cost the record it runs into', async () => {
    const wrong = warcRecord('response', urlOf(2), http(page(2)), { claims: http(page(2)).length + 300 })
    const { names, failures } = await read(Buffer.concat([response(1), wrong, response(3), response(4)]))
    expect(names).toEqual([1, 3, 4].map(urlOf))
    expect(failures).toEqual([
      [expect.stringContaining(urlOf(2)), 'unreadable', expect.stringContaining('length is wrong')],
    ])
  })

  it('that states more than the file has does not cost what follows', async () => {
    const wrong = warcRecord('response', urlOf(2), http(page(2)), { claims: 500_000 })
    const { names, failures } = await read(Buffer.concat([response(1), wrong, response(3)]))
    expect(names).toEqual([1, 3].map(urlOf))
    expect(failures).toHaveLength(1)
  })
})

describe('what a record holds', () => {
  it('is told by its content, not by its type', async () => {
    const record = (n: number, type: string, body: string | Uint8Array, path = '') =>
      warcRecord('response', urlOf(n) + path, http(body, [`Content-Type: ${type}`]))
    const { documents, passed } = await read(
      Buffer.concat([
        record(1, 'application/octet-stream', page(1)),
        record(2, 'application/xml', page(2), '.shtml'),
        record(3, 'text/css', 'p{color:red}'),
        record(4, 'application/octet-stream', Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10])),
        record(5, 'application/json', JSON.stringify([{ content: letter(5) }, { content: letter(6) }])),
        warcRecord('revisit', urlOf(1), ''),
      ]),
    )
    expect(documents.map(({ proposal }) => proposal?.number?.text)).toEqual(['0001', '0002', '0005', '0006'])
    expect(passed.map(([, what]) => what)).toEqual([
      'a part of a page: text/css',
      'an image',
      'a revisit record',
    ])
  })

  it('is nothing in an empty file, and ARC is said to be unsupported', async () => {
    expect((await read(Buffer.alloc(0), 'empty.warc')).failures).toMatchObject([
      [expect.any(String), 'unreadable', 'is empty'],
    ])
    expect((await read(gzipSync(''), 'empty.warc.gz')).failures).toMatchObject([
      [expect.any(String), 'unreadable', 'holds no WARC record'],
    ])
    const arc = Buffer.from('filedesc://x.arc 0.0.0.0 20240101000000 text/plain 76\n1 0 x\n')
    for (const bytes of [arc, gzipSync(arc)])
      expect((await read(bytes, 'x.arc.gz')).failures[0]?.[2]).toContain('an ARC file, which is not read')
  })
})

it('reads a file made of beginnings of members in the time of its size', async () => {
  const cost = async (count: number) => {
    const bytes = Buffer.concat(Array.from({ length: count }, () => third.subarray(0, 30)))
    const before = process.cpuUsage()
    await read(Buffer.concat([members[0] as Buffer, bytes]))
    const { user, system } = process.cpuUsage(before)
    return (user + system) / 1000
  }
  await cost(50)
  const small = await cost(300)
  expect(await cost(1200)).toBeLessThan(small * 12 + 200)
})
