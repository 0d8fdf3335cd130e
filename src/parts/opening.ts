import {
  announcements,
  announcingWords,
  answeredUnits,
  answeringUnits,
  answerKinds,
  behindNow,
  belowDeterminers,
  belowWords,
  cameIn,
  copulas,
  fewPoints,
  firmAnswers,
  firstMarkers,
  forReading,
  handlingVerbs,
  jointly,
  madeAnswers,
  makingVerbs,
  openingAnswers,
  openingWords,
  receipt,
  statedAnswers,
  statedView,
} from '../grammar/opening.ts'
import { spokenTo } from '../grammar/salutation.ts'
import { type Flat, flatten } from '../text/flat.ts'
import { hanziUnits } from '../text/hanzi.ts'
import type { Line } from '../text/lines.ts'
import { oneOf } from '../text/pattern.ts'
import { either, maybe, within } from '../text/shapes.ts'
import type { SourceText } from '../text/source-text.ts'
import { lazyPattern } from '../text/sticky.ts'
import { lastsOf } from '../text/unit-set.ts'

/** The folded range of the opening, and where the body begins. */
export interface OpeningRange {
  readonly start: number
  readonly end: number
  /** Where the body begins, in the same line as the opening's end or below. */
  readonly next: number
}

const clauseEnd = '。!?;:,\\r\\n'
/** 答复如下:, 答复您如下,供参考。 */
const tail = lazyPattern(
  () =>
    new RegExp(
      [
        oneOf(openingAnswers),
        maybe(either(`[${answeredUnits}]们?`, `贵[${hanziUnits}]{1,3}`)),
        oneOf(belowWords),
        maybe(`,供${within(6, clauseEnd)}${forReading}[:。]`),
        maybe(`${within(4, clauseEnd)}[:。;,!]`),
      ].join(''),
      'u',
    ),
)
/** The same in another order: 现作出如下答复, 现就…提出以下会办意见, 我们的答复是. */
const turned = lazyPattern(() => {
  const made = `(?!现[${behindNow}])[${announcements}](?:[^。;:!?《\\r\\n]|《[^》\\r\\n]{1,80}》){0,80}?${oneOf(makingVerbs)}${oneOf(belowDeterminers)}${maybe(fewPoints)}${oneOf(answerKinds)}*${oneOf(madeAnswers)}`
  const stated = `我[${answeringUnits}][${hanziUnits}]{0,2}${oneOf(statedAnswers)}${maybe(statedView)}[${copulas}]`
  return new RegExp(`${either(made, stated)}[:。]`, 'u')
})
/** What every such clause holds. */
const mayTurn = lazyPattern(
  () =>
    new RegExp(
      either(`[${lastsOf(makingVerbs)}]${oneOf(belowDeterminers)}`, `复${maybe(statedView)}[${copulas}]:`),
    ),
)
/** 答复如下 and the like end an opening wherever they stand in it; 情况如下 may be the body's. */
const firm = lazyPattern(() => new RegExp(`^${oneOf(firmAnswers)}`, 'u'))
const announced = lazyPattern(
  () =>
    new RegExp(
      either(
        `${oneOf(announcingWords)}${within(60, '。')}$`,
        `${oneOf(handlingVerbs)}$`,
        `^${within(120, '。')}$`,
      ),
      'u',
    ),
)
const received = lazyPattern(
  () => new RegExp(either(`${receipt}[。,;:!]?`, `${oneOf(handlingVerbs)}[。:]`), 'u'),
)
/** The sentence after the receipt that says who was asked. */
const consulted = lazyPattern(
  () => new RegExp(`^(?:我[${hanziUnits}]{1,2})?${oneOf(jointly)}${within(120, '。:\\r\\n', 2)}[。:]`, 'u'),
)
const opens = lazyPattern(() => new RegExp(oneOf(openingWords), 'u'))
const begins = lazyPattern(() => new RegExp(either(oneOf(cameIn), `^[${spokenTo}]`), 'u'))
const stopped = /[。!?;:…”」』》)]\s*$/u
const section = lazyPattern(() => {
  const { hanzi, digits } = firstMarkers
  return new RegExp(
    `[\\r\\n][^\\S\\r\\n]*${either(`[${hanzi}]、`, `\\([${hanzi}]\\)`, `[${digits}][、.]`)}`,
    'u',
  )
})
/** Units within which the words 答复如下 still belong to the opening. */
const reach = 2400
/** Units of one paragraph within which they do. */
const longestParagraph = 900
const mostParagraphs = 5

/**
 * The opening (引语) that begins at the folded offset `start`: from 您提出的 to 答复如下 and its stop, even where the body goes on in the same
 * paragraph or the copy wraps it. Without those words it ends with the sentence of 收悉 or 办理, and without these it is empty.
 */
export function readOpening(
  source: SourceText,
  lines: readonly Line[],
  start: number,
  from: number,
): OpeningRange {
  const near = source.folded.slice(start, Math.min(source.folded.length, start + reach))
  const end = start + (section().exec(near)?.index ?? near.length)
  const flat = flatten(source, start, end)
  const clause = mayTurn().test(flat.text) ? turned().exec(flat.text) : null
  const found = firstOf(tail().exec(flat.text), clause)
  if (found !== null) {
    const lead = flat.text.slice(0, found.index)
    const paragraphs = paragraphsIn(source.folded.slice(start, flat.at(found.index)))
    const behind = flat.at(found.index + found[0].length - 1) + 1
    // 办理意见如下 at the end of its line: what follows is the body.
    const isLast = /^[ \t]*(?:[\r\n]|$)/u.test(source.folded.slice(behind, behind + 40))
    const isFirm =
      firm().test(found[0]) || found === clause || (paragraphs === 0 && (isLast || announced().test(lead)))
    const isNear = paragraphs === 0 ? lead.length <= longestParagraph : opens().test(lead)
    if (isFirm && isNear && paragraphs <= mostParagraphs)
      return opened(start, flat, found.index + found[0].length)
  }
  const { text } = flatten(source, start, Math.min(end, sentenceLinesEnd(lines, start, from)))
  if (!begins().test(text.slice(0, 200))) return { start, end: start, next: start }
  const receipt = received().exec(text)
  if (receipt === null) {
    const stop = text.indexOf('。')
    return stop < 0 || stop > 400 ? { start, end: start, next: start } : opened(start, flat, stop + 1)
  }
  const behind = receipt.index + receipt[0].length
  const stop = /[。:]/u.test(receipt[0]) ? 0 : text.slice(behind).search(/[。:]/u) + 1
  const until = behind + (stop > 80 ? 0 : stop)
  // 收悉。经商某部、某局。: with whom it was handled still opens the letter.
  return opened(start, flat, until + (consulted().exec(text.slice(until))?.[0].length ?? 0))
}

/** The match that ends first. */
function firstOf(one: RegExpExecArray | null, other: RegExpExecArray | null): RegExpExecArray | null {
  if (one === null || other === null) return one ?? other
  return one.index + one[0].length <= other.index + other[0].length ? one : other
}

function opened(start: number, flat: Flat, length: number): OpeningRange {
  const end = length === 0 ? start : flat.at(length - 1) + 1
  return { start, end, next: end }
}

/** How many paragraphs end in `text`: breaks after a stop. */
function paragraphsIn(text: string): number {
  const lines = text.split(/[\r\n]+/u)
  return lines.slice(0, -1).filter((line) => stopped.test(line)).length
}

/** The end of the line at `offset`, or of one of the next three where the sentence goes on. */
function sentenceLinesEnd(lines: readonly Line[], offset: number, from: number): number {
  for (let i = from; i < lines.length; i++) {
    const line = lines[i]
    if (line === undefined || line.end <= offset) continue
    let end = line.end
    for (let k = i; k < i + 3 && !stopped.test(lines[k]?.text ?? '。'); k++) end = lines[k + 1]?.end ?? end
    return end
  }
  return offset
}
