import { nounsBehindTitle, shortNameLeads, shortNameUnits } from '../grammar/citation.ts'
import type { DocumentNumber } from '../model/document-number.ts'
import { append } from '../text/append.ts'
import { foldedRange } from '../text/folded-range.ts'
import { oneOf } from '../text/pattern.ts'
import type { Range } from '../text/range.ts'
import { either, maybe } from '../text/shapes.ts'
import type { SourceText } from '../text/source-text.ts'
import { lazyPattern } from '../text/sticky.ts'
import { readDocumentNumbers } from './document-number.ts'
import { readOrderNumberAt } from './order-number.ts'
import type { FoundTitle } from './titles.ts'

/** A 发文字号 with its folded place. */
export interface PlacedNumber extends Range {
  readonly number: DocumentNumber
}

/** A title with its number, where the citation of both begins, and where it ends but for an article. */
export interface NumberedTitle {
  readonly title: FoundTitle
  readonly number: DocumentNumber | null
  readonly start: number
  readonly end: number
}

/** Between a title and its number: nothing, 的通知, 文件, (试行), an opening bracket with a label, a bracket that gives a short name first. */
const beforeNumber = lazyPattern(() => {
  const noun = maybe(either(`的?${oneOf(nounsBehindTitle)}`, '文'))
  const remark = '(?:\\([^()《》]{1,14}\\)\\s{0,4})?'
  const labelled = '(?<bracket>[([【]) ?(?:[^()《》]{0,8}[:见])?'
  const shortName = `\\(${maybe(oneOf(shortNameLeads))}[${shortNameUnits}]?简?称[:为]?[《“"][^》”"()]{1,40}[》”"][,、;]\\s{0,2}`
  return new RegExp(`^\\s{0,4}${noun}\\s{0,4}${remark}${maybe(either(labelled, shortName))}$`)
})
const closing = /\s{0,2}(?:文件|文)?\s{0,2}[)\]】]/y
const betweenNumberAndTitle = /^(?:文件|文|号文)?$/
const betweenNumbers = /^\s{0,2}[、,;和及]\s{0,2}$/
const betweenTitles = /^\s{0,4}[、,和及与]?\s{0,4}$/
const insideEnd = /^\s{0,2}[)\]】]\s{0,2}$/
/** More units than stand between a title and its number. */
const reach = 80

/**
 * Gives each of the `titles`, which are in order, its 发文字号: the one after it, at its end inside the marks, or before it. Where titles in a row are followed by
 * a bracket with as many numbers, each gets its own. The numbers in `[start, end)` that belong to no title are `free`; `standards` are
 * the numbers of standards there.
 */
export function pairNumbers(
  source: SourceText,
  titles: readonly FoundTitle[],
  start: number,
  end: number,
  standards: readonly PlacedNumber[],
): { readonly titles: NumberedTitle[]; readonly free: PlacedNumber[] } {
  const { folded } = source
  const numbers: PlacedNumber[] = readDocumentNumbers(source, start, end).map((number) => ({
    ...foldedRange(source, number.span),
    number,
  }))
  if (standards.length > 0) {
    append(numbers, standards)
    numbers.sort((a, b) => a.start - b.start)
  }
  const paired: NumberedTitle[] = []
  const free: PlacedNumber[] = []
  let next = 0
  for (const title of titles) {
    let before: PlacedNumber | null = null
    for (let one = numbers[next]; one !== undefined && one.end <= title.open; one = numbers[++next]) {
      if (before !== null) free.push(before)
      before = one
    }
    let inside: PlacedNumber | null = null
    for (let one = numbers[next]; one !== undefined && one.start < title.end; one = numbers[++next])
      inside = one
    const listed = numbers[next]
    const end = listed === undefined ? null : endBehind(folded, title.end, listed)
    if (listed !== undefined && end !== null) {
      if (before !== null) free.push(before)
      next++
      const run = [listed, ...followers(folded, numbers, next)]
      const row = run.length > 1 ? precedingTitles(folded, paired, title, run.length - 1) : null
      if (row === null) {
        paired.push({ title, number: listed.number, start: title.open, end })
        continue
      }
      next += run.length - 1
      for (const [i, one] of row.entries())
        paired[paired.length - row.length + i] = { ...one, number: run[i]?.number ?? null }
      paired.push({ title, number: run.at(-1)?.number ?? null, start: title.open, end: title.end })
      continue
    }
    const order = folded.charAt(title.end) === '(' ? readOrderNumberAt(source, title.end + 1) : null
    const isInside = inside !== null && insideEnd.test(folded.slice(inside.end, title.innerEnd))
    const isLed =
      before !== null &&
      order === null &&
      !isInside &&
      betweenNumberAndTitle.test(folded.slice(before.end, title.open))
    if (before !== null && !isLed) free.push(before)
    paired.push({
      title,
      number: order?.number ?? (isInside ? inside?.number : isLed ? before?.number : null) ?? null,
      start: isLed ? (before?.start ?? title.open) : title.open,
      end: order === null ? title.end : behindBracket(folded, order.end),
    })
  }
  append(free, numbers.slice(next))
  return { titles: paired, free }
}

/** Where the citation ends whose title ends at `from` and whose number is `listed`; null where the number belongs to something else. */
function endBehind(folded: string, from: number, listed: PlacedNumber): number | null {
  if (listed.start - from > reach) return null
  // A break of two signs is one, since the pattern counts units.
  const gap = beforeNumber().exec(folded.slice(from, listed.start).replaceAll('\r\n', '\n'))
  if (gap === null) return null
  if (gap.groups?.['bracket'] !== undefined) return behindBracket(folded, listed.end)
  return /^\s*(?:\([^()]*\)\s*)?$/.test(gap[0]) ? listed.end : from
}

/** The numbers from `next` on that stand in one list with the number before them. */
function followers(folded: string, numbers: readonly PlacedNumber[], next: number): PlacedNumber[] {
  const out: PlacedNumber[] = []
  for (let i = next; i < numbers.length; i++) {
    const last = numbers[i - 1]
    const one = numbers[i]
    if (last === undefined || one === undefined || !betweenNumbers.test(folded.slice(last.end, one.start)))
      break
    out.push(one)
  }
  return out
}

/** The last `count` titles when nothing but 、 stands between them and `title` and none has a number yet; else null. */
function precedingTitles(
  folded: string,
  paired: readonly NumberedTitle[],
  title: FoundTitle,
  count: number,
): NumberedTitle[] | null {
  const row = paired.slice(-count)
  if (row.length < count) return null
  return row.every(
    ({ number, end }, i) =>
      number === null && betweenTitles.test(folded.slice(end, (row[i + 1]?.title ?? title).open)),
  )
    ? row
    : null
}

/** After the bracket that closes at `from`; `from` itself where the bracket goes on with other words. */
function behindBracket(folded: string, from: number): number {
  closing.lastIndex = from
  return closing.test(folded) ? closing.lastIndex : from
}
