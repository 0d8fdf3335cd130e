import { readFileSync } from 'node:fs'
import { Readable, Writable } from 'node:stream'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { main } from '../src/cli/main.ts'
import { Document } from '../src/model/document.ts'
import { parseHtml } from '../src/parse-html.ts'
import { decode } from '../src/shell/decode.ts'
import { readLetter } from '../src/shell/read-letter.ts'
import { campaignSize } from './support/campaign.ts'
import { pacedTime } from './support/cpu-time.ts'
import { reads } from './support/invariants.ts'

const sites = ['ucap-dl-double', 'asp-gb2312', 'word-save-as', 'nested-tables-figures']
const bytesOf = (name: string) => readFileSync(`fixtures/html/sites/${name}.html`)

/** What is wrong with a document of whatever page: its shape, or a mention that is not what stands at its span. */
function wrong(document: Document): string[] {
  const found: string[] = []
  const walk = (value: unknown): void => {
    if (value === null || typeof value !== 'object') return
    const { text, span } = value as { text?: unknown; span?: [number, number] }
    if (typeof text === 'string' && Array.isArray(span) && !reads(document.text?.slice(...span) ?? '', text))
      found.push(text)
    for (const child of Object.values(value)) walk(child)
  }
  walk({ ...document, text: undefined })
  const fit = Document.safeParse(document)
  return fit.success ? found : [...found, fit.error.issues[0]?.path.join('.') ?? '']
}

describe.each(sites)('%s', (name) => {
  it('is read wherever its bytes are cut', () => {
    const bytes = bytesOf(name)
    for (let end = 1; end < bytes.length; end += campaignSize(431, 53))
      expect(wrong(parseHtml(decode(bytes.subarray(0, end)).text)), `cut at ${end}`).toEqual([])
  })

  it('is read from wherever its bytes begin', () => {
    const bytes = bytesOf(name)
    for (let start = 1; start < bytes.length; start += campaignSize(787, 97))
      expect(wrong(parseHtml(decode(bytes.subarray(start)).text)), `begun at ${start}`).toEqual([])
  })

  it('is read with any of its tags lost', () => {
    const { text } = decode(bytesOf(name))
    let step = 0
    for (const { index, 0: tag } of text.matchAll(/<[^>]{1,200}>/g))
      if (step++ % campaignSize(37, 5) === 0)
        expect(wrong(parseHtml(text.slice(0, index) + text.slice(index + tag.length)))).toEqual([])
  })
})

it('reads a letter behind another whole document', () => {
  const { text } = decode(bytesOf('ucap-dl-double'))
  const document = parseHtml(
    `<html><head><title>门户</title></head><body><p>首页</p></body></html>${text}</html>`,
  )
  expect(document.addressees.map(({ name }) => name)).toEqual(['万淑贞'])
  expect(document.page?.title).toBe('门户')
})

it('reads entities that lack their semicolon', () => {
  const document = parseHtml(
    '<p>关于第5号建议的答复</p><p>方知远代表：</p><p>您提出的&#12298关于修路的建议&#12299收悉，现答复如下：</p><p>&nbsp&nbsp已修2公里&middot完工。</p>',
  )
  expect(document.proposal?.title?.text).toBe('关于修路的建议')
  expect(document.text).toContain('\u00a0\u00a0已修2公里·完工')
})

async function run(argv: string[], input: Uint8Array) {
  const err: string[] = []
  const sink = (into: string[]) =>
    new Writable({
      write(chunk, _encoding, done) {
        into.push(String(chunk))
        done()
      },
    })
  const code = await main(argv, {
    stdin: Readable.from([input]),
    stdout: sink([]),
    stderr: sink(err),
    env: {},
  })
  return { code, err: err.join('') }
}

describe('what is no page', () => {
  it.each([
    ['a PDF', Buffer.from('%PDF-1.4\n%âãÏÓ'), /not text: a PDF file/],
    ['a gzip that is cut', gzipSync('<p>甲</p>').subarray(0, 12), /gzip|cut|incomplete|unexpected end/i],
    ['binary data', Buffer.alloc(1000, 7), /not text: binary data/],
  ])('%s: exit code 1 and why', async (_, bytes, why) => {
    const { code, err } = await run(['parse', '-'], bytes)
    expect(code).toBe(1)
    expect(err).toMatch(why)
  })

  it('is a selector that cannot be used', async () => {
    const deep = Buffer.from('<div>'.repeat(100_000))
    const flat = Buffer.from('<a><div></a>'.repeat(20_000))
    const reasonOf = async (bytes: Uint8Array, selector: string) => {
      const result = await readLetter(bytes, { name: 'x.html' }, { selector })
      return 'failure' in result ? result.failure.reason : null
    }
    expect(await reasonOf(deep, '#a')).toMatch(/cannot be used: its elements are nested/)
    expect(await reasonOf(flat, '#a')).toBe('nothing matches --selector #a')
    expect(await reasonOf(flat, 'div[')).toBe('--selector div[ is not a CSS selector')
  })
})

const deep = campaignSize(40_000, 100_000)
describe('hostile pages are parsed in linear time', () => {
  it.each([
    ['nested divs', `${'<div>'.repeat(deep)}方知远代表：您的建议收悉。`],
    ['nested tables with labels', '<table><tr><td>索引号</td><td>'.repeat(deep / 2)],
    ['links', '<li><a href=x>关于第1号建议的答复</a></li>'.repeat(deep / 2)],
    ['openings', '<p>您提出的建议收悉，现答复如下：</p>'.repeat(deep / 4)],
    ['half tags', '<a '.repeat(deep)],
    ['rows of labels', '<table><tr><th>索引号</th><th>文号</th></tr></table>'.repeat(deep / 5)],
  ])('%s', (_, html) => {
    expect(pacedTime(() => parseHtml(html))).toBeLessThan(10_000)
  })
})
