import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { fuhan, letter, page, records, scratch } from './support/convert.ts'

// `worker` and `convert` are given the same records, and must make the same of each.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

const { path: folder, remove } = scratch()
afterAll(remove)

const base64 = (text: string) => Buffer.from(text).toString('base64')
const maxBytes = 20_000
const large = '青'.repeat(maxBytes / 3 + 1)

/** Records, right and wrong, with whether a letter is read from them. */
const table: readonly (readonly [what: string, line: string | object, isLetter: boolean])[] = [
  ['a text', { id: 1, text: letter(1) }, true],
  ['a page beside the text taken from it', { id: 2, text: letter(3), html: page(2) }, true],
  ['a text beside bytes', { id: 3, text: letter(3), base64: base64(letter(4)) }, true],
  ['nulls beside a text', { id: null, text: letter(4), html: null, base64: null, encoding: null }, true],
  ['bytes in a known encoding', { id: 5, base64: base64(letter(5)), encoding: 'utf8' }, true],
  ['bytes in an unknown encoding', { id: 6, base64: base64(letter(6)), encoding: 'utf-5' }, false],
  ['a text in an unknown encoding', { id: 7, text: letter(7), encoding: '国标' }, false],
  ['a charset of its server that is none', { id: 7, base64: base64(letter(7)), charset: 'none' }, true],
  ['a blank encoding', { id: 8, base64: base64(letter(8)), encoding: ' ' }, true],
  ['an encoding that is a number', { id: 9, text: letter(9), encoding: 936 }, false],
  ['fields of other names', { 编号: 'a', 标题: '关于建议的答复', 正文: letter(10), 来源: '青屿市' }, true],
  ['a list of paragraphs', { id: 11, content: letter(11).split('\n') }, true],
  ['what a search engine puts around it', { _id: 'x', _source: { content: page(12), url: 'u' } }, true],
  ['an id that is an object', { id: { $oid: 'a' }, text: letter(13) }, true],
  ['an id that no number holds', `{"id":12345678901234567890,"text":${JSON.stringify(letter(14))}}`, true],
  ['halves of surrogate pairs', { id: '\udc00', url: '\ud800', text: `${letter(15)}\ud800` }, true],
  ['a letter of as many bytes as are allowed', { id: 16, text: large.slice(0, maxBytes / 3) }, true],
  ['one of more', { id: 17, text: large }, false],
  ['escapes longer than the letter', `{"id":18,"text":"${'\\u9752'.repeat(6600)}"}`, true],
  ['bytes of more than are allowed', { id: 19, base64: base64(large) }, false],
  ['members longer than the letter', { id: 20, text: letter(20), image: 'A'.repeat(3 * maxBytes) }, true],
  ['a line far too long', { id: 21, text: letter(21).repeat(2000) }, false],
  ['a wrong url', { id: 22, text: letter(22), url: 5 }, false],
  ['damaged Base64', { id: 23, base64: base64(letter(23)).slice(1) }, false],
  ['a PDF that is none', { id: 24, base64: base64('%PDF-1.7') }, false],
  ['an image', { id: 25, base64: 'iVBORw0KGgo=' }, false],
  ['an empty text', { id: 26, text: '' }, true],
  ['no letter', { id: 27, title: 'x' }, false],
  ['a text that is a number', { id: 28, text: 5 }, false],
  ['no object', '[1]', false],
  ['no JSON', '{"id":29,"text":', false],
  ['a document', { id: 30, schemaVersion: '1', findings: [], text: letter(1) }, false],
]

const content = fc.oneof(
  fc.nat({ max: 40 }).map(letter),
  fc.nat({ max: 40 }).map(page),
  fc.nat({ max: 40 }).map((n) => base64(letter(n))),
  fc.string({ unit: 'binary' }),
  fc.constantFrom(large, '', '\ud800', ' '),
  fc.array(fc.string()),
  fc.jsonValue(),
)
const label = fc.oneof(fc.constantFrom('utf-8', 'GBK', 'big5', 'utf-16', 'x', ''), fc.jsonValue())
const anyRecord = fc.record(
  {
    id: fc.jsonValue(),
    text: content,
    html: content,
    base64: content,
    content,
    encoding: label,
    charset: label,
    url: fc.oneof(fc.webUrl(), fc.jsonValue()),
    capturedAt: fc.oneof(fc.string(), fc.jsonValue()),
    title: content,
  },
  { requiredKeys: [] },
)
const drawn = fc.sample(anyRecord, { seed: 20_240_312, numRuns: 400 })

const printed = (line: string | object) => (typeof line === 'string' ? line : JSON.stringify(line))
const lines = [...table.map(([, line]) => printed(line)), ...drawn.map(printed)]

interface Made {
  readonly document?: { readonly source: { name: string } }
  readonly category?: string
  readonly message?: string
}
const converted: Made[] = []
// biome-ignore lint/suspicious/noExplicitAny: tests look into answers freely
let answers: any[] = []

beforeAll(async () => {
  const stdin = `${lines.join('\n')}\n`
  const path = join(folder, 'records.ndjson')
  writeFileSync(path, stdin)
  const flags = ['--text', '--max-bytes', String(maxBytes)]
  await fuhan(['convert', path, '-o', join(folder, 'dataset'), '--quiet', ...flags])
  const place = (name: string) => Number(/!\/(\d+)$/.exec(name)?.[1]) - 1
  for (const document of records(join(folder, 'dataset', 'documents.ndjson')))
    converted[place(document.source.name)] = { document }
  for (const { name, category, message } of records(join(folder, 'dataset', 'quarantine.ndjson')))
    converted[place(name)] = { category, message }
  const { code, out, err } = await fuhan(['worker', ...flags], { stdin })
  expect([code, err]).toEqual([0, ''])
  answers = out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
})

/** What convert should have made of a record, by the answer to it. */
function expected(index: number): Made {
  const { ok, document, error } = answers[index]
  const name = expect.stringMatching(new RegExp(`!/${index + 1}$`))
  if (ok) return { document: { ...document, source: { ...document.source, name } } }
  // What is no record is no letter to convert.
  return { ...error, category: error.category === 'bad-record' ? 'unreadable' : error.category }
}

describe('worker and convert make the same of', () => {
  it.each(table.map(([what, , isLetter], index) => [what, index, isLetter] as const))(
    '%s',
    (_, index, isLetter) => {
      expect(answers[index].ok).toBe(isLetter)
      expect(converted[index]).toEqual(expected(index))
    },
  )

  it('records drawn at random', () => {
    expect([answers.length, converted.length]).toEqual([lines.length, lines.length])
    const rest = lines.map((_, index) => index).slice(table.length)
    for (const index of rest) expect(converted[index], lines[index]).toEqual(expected(index))
    const read = rest.filter((index) => answers[index].ok).length
    expect(read).toBeGreaterThan(50)
    expect(read).toBeLessThan(350)
  })
})

it('gives back the id of every record that is JSON', () => {
  for (const [index, line] of lines.entries()) expect(answers[index].id, line).toEqual(wellFormed(idOf(line)))
})

function idOf(line: string): unknown {
  try {
    return JSON.parse(line).id ?? null
  } catch {
    return null
  }
}

/** As a reader of JSON that knows no halves of surrogate pairs has it. */
function wellFormed(id: unknown): unknown {
  return JSON.parse(Buffer.from(JSON.stringify(id).replaceAll('\\udc00', '\ufffd')).toString())
}
