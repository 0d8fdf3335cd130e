import { openingWords } from '../grammar/page-cues.ts'
import { oneOf } from '../text/pattern.ts'
import type { LineRange } from '../text/range.ts'
import { bare, isTail } from './cues.ts'
import type { PageLine } from './page-outline.ts'

const opening = new RegExp(oneOf(openingWords), 'u')
const salutation = /(?:代表|委员|委员会|市委会|支部|界别|[厅局办委])(?:们|同志)?[:：]$/u
const marker =
  /^(?:[一二三四五六七八九十]{1,3}(?:、|是)|[（(][一二三四五六七八九十]{1,3}[）)]|\d{1,2}[.、．](?!\d))/u
const closing = /感谢|此复|此函|特此/u
/** Only the front of a line is looked at: a letter may be one paragraph. */
const longestLook = 400
const longestSalutation = 80
const longestDay = 20
/** What a line is worth: what only a letter prints is worth more. */
const worth = { opening: 3, salutation: 3, closing: 2, marker: 1, day: 1 }
/** How much more the wording of letters counts than all running text of the page. */
const emphasis = 3

/** True where one of the lines prints the opening formula of a letter (收悉, 现答复如下). */
export function hasOpening(
  lines: readonly PageLine[],
  weights: ArrayLike<number>,
  { from, to }: LineRange,
): boolean {
  for (let index = from; index < to; index++) {
    const line = lines[index]
    if (line !== undefined && (weights[index] ?? 0) > 0 && opening.test(line.text.slice(0, longestLook)))
      return true
  }
  return false
}

/**
 * Weights by the wording of letters, for a page whose heaviest running text is none while an opening formula stands elsewhere: a short letter
 * beside long news. Lines that do not count stay negative.
 */
export function weighLetters(lines: readonly PageLine[], weights: ArrayLike<number>): Float64Array {
  const wording = Float64Array.from(lines, (line, index) =>
    (weights[index] ?? 0) < 0 || line.links * 2 > line.text.length ? 0 : wordingOf(line.text),
  )
  const all = wording.reduce((sum, value) => sum + value, 0)
  let total = 0
  for (let index = 0; index < weights.length; index++) total += Math.max(0, weights[index] ?? 0)
  const factor = all === 0 ? 0 : (emphasis * total) / all
  return wording.map((value, index) => {
    const weight = weights[index] ?? 0
    return weight < 0 ? weight : weight + value * factor
  })
}

function wordingOf(text: string): number {
  const head = text.slice(0, longestLook)
  if (opening.test(head)) return worth.opening
  if (text.length <= longestSalutation && salutation.test(text.trimEnd())) return worth.salutation
  if (marker.test(head.trimStart())) return worth.marker
  if (closing.test(head)) return worth.closing
  return text.length <= longestDay && isTail(bare(text)) ? worth.day : 0
}
