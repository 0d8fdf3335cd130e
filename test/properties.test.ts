import { describe, expect, it } from 'vitest'
import { Document } from '../src/index.ts'
import { parse } from '../src/parse.ts'
import { unwrap } from '../src/text/source-text.ts'
import { fc } from './support/fast-check.ts'
import { fixtures } from './support/fixtures.ts'

/** What breaks the invariants of the contract in a document: mentions that differ from their span, lines that no part holds. */
function broken(text: string): string[] {
  const document = parse(text)
  const out: string[] = []
  const source = document.text ?? ''
  const covered = new Uint8Array(source.length)
  const walk = (value: unknown, path: string): void => {
    if (Array.isArray(value)) {
      value.forEach((item, i) => {
        walk(item, `${path}/${i}`)
      })
      return
    }
    if (value === null || typeof value !== 'object') return
    const node = value as Record<string, unknown>
    if (Array.isArray(node['span'])) {
      const [start, end] = node['span'] as [number, number]
      if (typeof node['text'] === 'string') {
        if (unwrap(source.slice(start, end)) !== node['text']) out.push(`${path}: text differs from its span`)
        covered.fill(1, start, end)
      } else if (typeof node['marker'] === 'string') covered.fill(1, start, start + node['marker'].length)
    }
    for (const [key, child] of Object.entries(node))
      if (key !== 'span' && key !== 'text' && key !== 'findings') walk(child, `${path}/${key}`)
  }
  walk(document, '')
  for (const line of source.matchAll(/[^\r\n]+/g)) {
    if (
      /[\p{L}\p{N}]/u.test(line[0]) &&
      !covered.subarray(line.index, line.index + line[0].length).includes(1)
    )
      out.push(`lost: ${line[0].slice(0, 40)}`)
  }
  const fit = Document.safeParse(document)
  if (!fit.success) out.push(`schema: ${fit.error.issues[0]?.path.join('.')}`)
  return out
}

const shuffled = (text: string) => {
  const lines = text.split('\n')
  return lines.map((_, i) => lines[(i * 7 + 3) % lines.length]).join('\n')
}
const widened = (text: string) =>
  text.replace(/[!-~]/g, (unit) => String.fromCharCode(unit.charCodeAt(0) + 0xfee0))

describe.each(fixtures)('$path', ({ text }) => {
  it('keeps every line and every span, also when damaged', () => {
    const cut = [0.2, 0.5, 0.8].map((share) => text.slice(0, Math.floor(text.length * share)))
    for (const variant of [
      text,
      shuffled(text),
      text + text,
      widened(text),
      text.replaceAll('\n', '\r\n'),
      ...cut,
    ]) {
      expect(broken(variant)).toEqual([])
    }
  })

  it('is the same letter with CRLF, offsets aside', () => {
    const words = (value: string) =>
      JSON.stringify(parse(value), (key, child) =>
        ['span', 'sentence', 'text', 'line', 'column'].includes(key) && typeof child !== 'string'
          ? undefined
          : key === 'text' && typeof child === 'string' && child.length === value.length
            ? undefined
            : child,
      )
    expect(words(text.replaceAll('\n', '\r\n'))).toBe(words(text))
  })
})

it('never throws, whatever the text', () => {
  const alphabet = [
    ...'一二三四五六七八九十是、。,:;《》“”()〔〕第号届次会议代表委员您提出的建议提案收悉答复如下局市县年月日0123456789\n \r\tAB|>',
  ]
  const text = fc.array(fc.constantFrom(...alphabet), { maxLength: 300 }).map((units) => units.join(''))
  fc.assert(
    fc.property(text, (value) => broken(value).length === 0),
    { numRuns: 1000 },
  )
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (value) => broken(value).length === 0),
    { numRuns: 500 },
  )
})
