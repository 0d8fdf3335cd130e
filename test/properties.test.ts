import { describe, expect, it } from 'vitest'
import { parse } from '../src/parse.ts'
import { fc } from './support/fast-check.ts'
import { fixtures } from './support/fixtures.ts'
import { broken as brokenIn } from './support/invariants.ts'

const broken = (text: string) => brokenIn(parse(text))
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
        ['span', 'text', 'line', 'column'].includes(key) && typeof child !== 'string'
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
