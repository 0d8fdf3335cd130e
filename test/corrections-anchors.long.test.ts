import { describe, expect, it } from 'vitest'
import { CorrectionBook } from '../src/corrections/book.ts'
import { readCorrections } from '../src/corrections/entries.ts'
import { quoteAt } from '../src/corrections/quote.ts'
import { letterWords } from '../src/corrections/select.ts'
import type { Correction } from '../src/model/correction.ts'
import type { Span } from '../src/model/mention.ts'
import { parse } from '../src/parse.ts'
import { sha256Of } from '../src/shell/read-letter.ts'
import { unwrap } from '../src/text/source-text.ts'
import { sampled } from './support/campaign.ts'
import { damages, textOf, type Units, unitsOf, versions } from './support/damaged-text.ts'
import { whole } from './support/fixtures.ts'

const contents = /[\p{L}\p{N}]/u
/** Letters of one print each; what stands in a tag is no word. */
const letters = whole
  .filter(
    ({ path, text }) => path.startsWith('fixtures/letters/') && text.length > 200 && !/[\r<]/.test(text),
  )
  .slice(0, 50)
  .map(({ text }) => ({ text, sha256: sha256Of(text), words: letterWords(parse(text)) }))

let state = 20_261_130
const random = (below: number) => {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
  return Math.floor((state / 2 ** 32) * below)
}

/** Words somewhere in a letter, from a letter or digit to a letter or digit. */
function wordsIn(text: string): Span {
  for (;;) {
    const start = random(text.length - 40)
    const end = start + 2 + random(28)
    if (contents.test(text.charAt(start)) && contents.test(text.charAt(end - 1))) return [start, end]
  }
}

/** 20 corrections of each letter: words put into the list of co-handlers, which say where they were found. */
const corrections = letters.flatMap(({ text, sha256, words }) =>
  Array.from({ length: 20 }, (_, index) => {
    const position = wordsIn(text)
    return {
      key: { sha256, path: `/coHandlers/${900 + index}` },
      was: null,
      is: { text: unwrap(text.slice(...position)), span: position },
      quote: quoteAt(text, position),
      position,
      letter: words,
    }
  }),
)
type Made = (typeof corrections)[number]
const book = bookOf(corrections)

function bookOf(entries: readonly Correction[]): CorrectionBook {
  return new CorrectionBook(
    readCorrections(entries.map((one) => JSON.stringify(one)).join('\n'), 'corrections'),
  )
}

/** Where the words of a correction are in a damaged letter, and whether they and what is quoted around them are all there and nothing else between. */
function truthOf(units: Units, { quote, position: [start, end] }: Made, text: string) {
  const places = new Map(units.map(({ from }, at) => [from, at]))
  const first = places.get(start)
  const last = places.get(end - 1)
  const kept: number[] = []
  for (let at = start - quote.prefix.length; at < end + quote.suffix.length; at++)
    if (contents.test(text.charAt(at))) kept.push(places.get(at) ?? -1)
  const from = kept[0] ?? -1
  const to = kept.at(-1) ?? -1
  const between = units.slice(from, to + 1).filter(({ sign }) => contents.test(sign)).length
  const isWhole = !kept.includes(-1) && between === kept.length
  return { span: first === undefined || last === undefined ? null : [first, last + 1], isWhole }
}

/** Corrects every letter after a change by the whole file, and compares each place with where the words really are. */
function scoreOf(change: (units: Units) => Units) {
  const wrong: string[] = []
  let carried = 0
  let survived = 0
  let survivedAndCarried = 0
  for (const { text, sha256 } of letters) {
    const units = change(unitsOf(text))
    const copy = textOf(units)
    const { outcomes } = book.correct(parse(copy), sha256Of(copy))
    const placed = new Map(outcomes.map((outcome) => [outcome.entry.correction.key.path, outcome]))
    for (const { entry, status, is } of outcomes)
      if (status !== 'orphan' && entry.correction.key.sha256 !== sha256) wrong.push(JSON.stringify(is))
    for (const correction of corrections.filter(({ key }) => key.sha256 === sha256)) {
      const outcome = placed.get(correction.key.path)
      const { span, isWhole } = truthOf(units, correction, text)
      const isCarried = outcome !== undefined && outcome.status !== 'orphan'
      if (isWhole) survived++
      if (!isCarried) continue
      carried++
      if (isWhole) survivedAndCarried++
      const found = (outcome.is as { span: Span }).span
      if (found[0] !== span?.[0] || found[1] !== span[1])
        wrong.push(`“${copy.slice(...found)}” for “${text.slice(...correction.position)}”`)
    }
  }
  return { wrong, carried, survived, survivedAndCarried }
}

describe('1,000 corrections over three versions of the text and eight kinds of damage', () => {
  const cases = Object.entries(versions).flatMap(([version, revise]) =>
    Object.entries(damages).map(([damage, spoil]) => ({
      version,
      damage,
      change: (units: Units) => spoil(revise(units)),
    })),
  )
  it.each(sampled(cases, 3))('are at their words or listed: $version, $damage', ({ change }) => {
    const { wrong, carried, survived, survivedAndCarried } = scoreOf(change)
    expect(wrong).toEqual([])
    expect(survived).toBeGreaterThan(500)
    expect(survivedAndCarried / survived).toBeGreaterThanOrEqual(0.95)
    expect(carried).toBeGreaterThanOrEqual(survivedAndCarried)
  })
})
