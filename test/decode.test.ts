import { readdirSync, readFileSync } from 'node:fs'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { encodingOf } from '../src/encoding/labels.ts'
import { simplifiedOf } from '../src/grammar/traditional.ts'
import { decode, notText } from '../src/shell/decode.ts'
import { sampled } from './support/campaign.ts'
import { pacedTime } from './support/cpu-time.ts'
import { whole } from './support/fixtures.ts'

const folder = 'fixtures/encodings'
const bytesOf = (name: string) => readFileSync(`${folder}/${name}`)
const rulesOf = (bytes: Uint8Array) => decode(bytes).findings.map((finding) => finding.rule)

describe('raw bytes', () => {
  it.each(readdirSync(folder).filter((name) => /^(?:simplified|traditional)\./.test(name)))('%s', (name) => {
    const [script, encoding] = name.split('.')
    const read = decode(bytesOf(name))
    expect(read.text).toBe(bytesOf(`${script}.utf-8.txt`).toString('utf8'))
    expect(read.encoding).toBe(encoding?.replace('-mark', ''))
    expect(read.findings).toEqual([])
  })

  it.each([
    ['says-utf-8.gb18030.html', ['charset-mismatch']],
    ['says-gb2312.utf-8.html', ['charset-mismatch']],
    ['says-gb2312.big5.html', ['charset-mismatch']],
    ['says-iso-8859-1.gb18030.html', ['charset-mismatch']],
    ['says-gb2312.gb18030.html', []],
    ['says-unicode.utf-16le.html', []],
  ])('%s', (name, rules) => {
    const read = decode(bytesOf(name))
    expect(read.encoding).toBe(name.split('.')[1])
    expect(read.findings.map((finding) => finding.rule)).toEqual(rules)
    expect(read.text).toMatch(/研究,现答复如下|研究,現答復如下/)
  })

  it('counts what cannot be read', () => {
    const damaged = decode(bytesOf('damaged.utf-8.txt'))
    expect(damaged.encoding).toBe('utf-8')
    expect(damaged.findings).toMatchObject([
      {
        rule: 'invalid-bytes',
        severity: 'warning',
        message: expect.stringMatching(/^\d places are not valid utf-8/),
      },
    ])
    expect(decode(bytesOf('private-use.gb18030.txt')).findings).toMatchObject([
      { rule: 'invalid-bytes', message: '1 character is of private use' },
    ])
    const cut = decode(bytesOf('cut.gb18030.txt'))
    expect(cut.encoding).toBe('gb18030')
    expect(cut.findings).toMatchObject([
      { rule: 'invalid-bytes', message: '1 place is not valid gb18030 and became U+FFFD' },
    ])
  })

  it.each([0xe000, 0xefff, 0xf000, 0xf8ff, 0xf0000, 0xffffd, 0x100000, 0x10fffd])(
    'counts the private character U+%s of UTF-8',
    (code) => {
      expect(decode(Buffer.from(`答复${String.fromCodePoint(code)}函`)).findings).toMatchObject([
        { rule: 'invalid-bytes', message: '1 character is of private use' },
      ])
    },
  )

  it.each(['，', '（A）', '｡', '\u{1f3e0}', '𠮷', '豈'])('counts nothing in %s', (text) => {
    expect(rulesOf(Buffer.from(text))).toEqual([])
  })

  it('does not count U+FFFD that the page itself prints', () => {
    expect(rulesOf(Buffer.from('原文即有\ufffd一处'))).toEqual([])
  })
})

const traditionalOf = new Map([...simplifiedOf].map(([from, to]) => [to, from]))
const encodings: Record<string, (text: string) => Buffer> = {
  'utf-8': (text) => iconv.encode(text, 'utf8'),
  gb18030: (text) => iconv.encode(text, 'gb18030'),
  big5: (text) =>
    iconv.encode(
      text.replace(/\p{Script=Han}/gu, (hanzi) => traditionalOf.get(hanzi) ?? hanzi),
      'big5',
    ),
  'utf-16le': (text) => iconv.encode(text, 'utf-16le', { addBOM: false }),
  'utf-16be': (text) => iconv.encode(text, 'utf-16be', { addBOM: false }),
}

describe.each(Object.entries(encodings))('%s', (encoding, encode) => {
  it('is told wherever a letter is cut', () => {
    for (const { text, path } of sampled(whole, 4)) {
      const bytes = encode(text)
      for (let end = 120; end < bytes.length; end += end < 400 ? 13 : 977)
        expect(decode(bytes.subarray(0, end)).encoding, `${path} cut at ${end}`).toBe(encoding)
    }
  })

  const labels = ['utf-8', 'gb2312', 'big5', 'unicode', 'windows-1252', 'no-such-charset']
  // A sample says each of them on a sixth of the letters.
  it.each(labels.map((label, turn) => [label, turn] as const))(
    'is told though the page says %s',
    (label, turn) => {
      for (const { text } of sampled(whole, labels.length, turn)) {
        const bytes = encode(`<meta charset="${label}"><p>${text}`)
        expect(decode(bytes).encoding).toBe(encoding)
        expect(decode(bytes.subarray(0, 301)).encoding).toBe(encoding)
      }
    },
  )
})

describe('a page with next to no hanzi', () => {
  it.each([
    ['', 'utf-8', 'nothing'],
    ['<p>plain</p>', 'utf-8', 'ASCII alone'],
    ['<meta charset=GBK><p>plain</p>', 'gb18030', 'ASCII alone is what the page says'],
    ['<meta charset=unicode><p>plain</p>', 'utf-8', 'ASCII is not UTF-16, whatever the page says'],
    ['<?xml version="1.0" encoding="big5"?><p>plain</p>', 'big5', 'an XML declaration'],
  ])('%s is %s: %s', (text, encoding) => expect(decode(Buffer.from(text)).encoding).toBe(encoding))

  it('is UTF-16 where every second byte is NUL', () => {
    const text = '<html><head><title>a page</title></head>'
    expect(decode(Buffer.from(text, 'utf16le')).text).toBe(text)
    expect(decode(Buffer.from(text, 'utf16le').swap16()).text).toBe(text)
  })

  it('keeps a declared encoding of another script', () => {
    const bytes = Buffer.concat([
      Buffer.from('<meta charset="windows-1252"><p>caf'),
      Buffer.from([0xe9, 0x20, 0xe0, 0x20]),
    ])
    expect(decode(bytes)).toMatchObject({ encoding: 'windows-1252', text: expect.stringContaining('café à') })
  })

  it('is GB18030 where two hanzi of it happen to be valid UTF-8 and the page says GB', () => {
    const bytes = iconv.encode('<meta charset=gb2312><p>依据', 'gb18030')
    expect(decode(bytes)).toMatchObject({ encoding: 'gb18030', text: expect.stringContaining('依据') })
  })
})

describe('parts of a file in another encoding', () => {
  it('leave the article readable', () => {
    const bytes = Buffer.concat([
      iconv.encode(`<div>${'<a>网站首页</a><a>政务公开</a><a>互动交流</a>'.repeat(60)}</div>`, 'gb18030'),
      Buffer.from(`<p>${bytesOf('simplified.utf-8.txt').toString('utf8').repeat(12)}</p>`),
    ])
    expect(decode(bytes)).toMatchObject({ encoding: 'utf-8', findings: [{ rule: 'invalid-bytes' }] })
  })
})

describe('labels', () => {
  it.each([
    ['GB2312', 'gb18030'],
    ['x-cp20936', 'gb18030'],
    [' GBK ', 'gb18030'],
    ['Big5-HKSCS', 'big5'],
    ['unicode', 'utf-16le'],
    ['UTF8', 'utf-8'],
    ['latin1', 'windows-1252'],
    ['no-such', null],
    ['', null],
  ])('%j is %s', (label, encoding) => expect(encodingOf(label)).toBe(encoding))

  it('override the bytes', () => {
    const bytes = bytesOf('traditional.big5.txt')
    expect(decode(bytes, 'gbk').encoding).toBe('gb18030')
    expect(decode(bytes, 'big5').text).toContain('衛生所')
    expect(() => decode(bytes, 'no-such')).toThrow(RangeError)
  })
})

describe('what is no text', () => {
  const random = Uint8Array.from({ length: 4096 }, (_, index) => (index * 2_654_435_761) >>> 24)
  it.each([
    ['%PDF-1.7\n', 'a PDF file'],
    ['PK\x03\x04', 'a ZIP archive or an Office file'],
    ['\x1f\x8b\x08', 'a gzip file'],
    ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'an old Office file (.doc, .xls, .wps)'],
    ['{\\rtf1', 'an RTF file'],
    ['GIF89a', 'an image'],
    ['\xff\xd8\xff\xe0', 'an image'],
    ['Rar!', 'a compressed archive'],
    ['\xff\xfe\x00\x00a\x00\x00\x00', 'UTF-32, which pages are not in'],
  ])('%j', (head, what) => expect(notText(Buffer.from(head, 'latin1'))).toBe(`not text: ${what}`))

  it('is told from letters in any encoding', () => {
    expect(notText(random)).toBe('not text: binary data')
    expect(notText(new Uint8Array(1000))).toBe('not text: binary data')
    for (const name of readdirSync(folder)) expect(notText(bytesOf(name)), name).toBeNull()
    expect(notText(Buffer.from('plain text of a page', 'utf16le'))).toBeNull()
    expect(notText(Buffer.from('几个\0字\0之间'))).toBeNull()
  })
})

describe('time', () => {
  it.each([
    ['50 kB of GB18030', iconv.encode(bytesOf('simplified.utf-8.txt').toString().repeat(60), 'gb18030'), 50],
    ['20 MB of GB18030', Buffer.alloc(20_000_000, iconv.encode('关于建议的答复。', 'gb18030')), 3000],
    [
      '20 MB of ASCII before a hanzi',
      Buffer.concat([Buffer.alloc(20_000_000, 'a '), Buffer.from([0xb4, 0xf0])]),
      3000,
    ],
    ['20 MB of lead bytes', Buffer.alloc(20_000_000, 0x81), 6000],
  ])('%s', (_, bytes, most) => {
    expect(pacedTime(() => decode(bytes))).toBeLessThan(most)
  })
})
