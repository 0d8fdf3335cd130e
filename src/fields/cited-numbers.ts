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

/** The numbers of documents in the folded range `[start, end)` and the `standards` there, in order. */
export function placedNumbers(
  source: SourceText,
  start: number,
  end: number,
  standards: readonly PlacedNumber[],
): PlacedNumber[] {
  const numbers: PlacedNumber[] = []
  for (const number of readDocumentNumbers(source, start, end)) {
    const range = foldedRange(source, number.span)
    numbers.push({ start: range.start, end: range.end, number })
  }
  if (standards.length === 0) return numbers
  append(numbers, standards)
  return numbers.sort((a, b) => a.start - b.start)
}

/**
 * Gives each of the `titles` its 发文字号 among the `numbers`, both in order: the one after it, at its end inside the marks, or before it. Where titles in a row are followed by
 * a bracket with as many numbers, each gets its own. The numbers that belong to no title are `free`.
 */
export function pairNumbers(
  source: SourceText,
  titles: readonly FoundTitle[],
  numbers: readonly PlacedNumber[],
): { readonly titles: NumberedTitle[]; readonly free: PlacedNumber[] } {
  const pairing = new Pairing(source, numbers)
  for (const title of titles) pairing.take(title)
  return pairing.end()
}

/** Titles and the numbers among them, taken in order. */
class Pairing {
  private readonly source: SourceText
  private readonly numbers: readonly PlacedNumber[]
  private readonly paired: NumberedTitle[] = []
  private readonly free: PlacedNumber[] = []
  /** The first number that is not looked at. */
  private next = 0

  constructor(source: SourceText, numbers: readonly PlacedNumber[]) {
    this.source = source
    this.numbers = numbers
  }

  take(title: FoundTitle): void {
    const before = this.lastBefore(title)
    const inside = this.lastInside(title)
    const listed = this.numbers[this.next]
    const end = listed === undefined ? null : endBehind(this.source.folded, title.end, listed)
    if (listed === undefined || end === null) {
      this.pairNear(title, before, inside)
      return
    }
    if (before !== null) this.free.push(before)
    this.next++
    this.pairBehind(title, listed, end)
  }

  /** What was paired, once all titles are taken: numbers that are left belong to none. */
  end(): { readonly titles: NumberedTitle[]; readonly free: PlacedNumber[] } {
    append(this.free, this.numbers.slice(this.next))
    return { titles: this.paired, free: this.free }
  }

  /** The last number that ends before the title; those before it belong to no title. */
  private lastBefore(title: FoundTitle): PlacedNumber | null {
    const { numbers } = this
    let before: PlacedNumber | null = null
    for (
      let one = numbers[this.next];
      one !== undefined && one.end <= title.open;
      one = numbers[++this.next]
    ) {
      if (before !== null) this.free.push(before)
      before = one
    }
    return before
  }

  /** The last number inside the marks of the title. */
  private lastInside(title: FoundTitle): PlacedNumber | null {
    const { numbers } = this
    let inside: PlacedNumber | null = null
    for (let one = numbers[this.next]; one !== undefined && one.start < title.end; one = numbers[++this.next])
      inside = one
    return inside
  }

  /** Gives the title the number after it, or the titles of a row the numbers of the list that `listed` begins. */
  private pairBehind(title: FoundTitle, listed: PlacedNumber, end: number): void {
    const { paired } = this
    const { folded } = this.source
    const run = [listed, ...followers(folded, this.numbers, this.next)]
    const row = run.length > 1 ? precedingTitles(folded, paired, title, run.length - 1) : null
    if (row === null) {
      paired.push({ title, number: listed.number, start: title.open, end })
      return
    }
    this.next += run.length - 1
    for (const [i, one] of row.entries())
      paired[paired.length - row.length + i] = { ...one, number: run[i]?.number ?? null }
    paired.push({ title, number: run.at(-1)?.number ?? null, start: title.open, end: title.end })
  }

  /** Gives the title the number of an order behind it, the one at its end inside the marks, or the one before it. */
  private pairNear(title: FoundTitle, before: PlacedNumber | null, inside: PlacedNumber | null): void {
    const { folded } = this.source
    const order = folded.charAt(title.end) === '(' ? readOrderNumberAt(this.source, title.end + 1) : null
    const isInside = inside !== null && insideEnd.test(folded.slice(inside.end, title.innerEnd))
    const isLed =
      before !== null &&
      order === null &&
      !isInside &&
      betweenNumberAndTitle.test(folded.slice(before.end, title.open))
    if (before !== null && !isLed) this.free.push(before)
    this.paired.push({
      title,
      number: order?.number ?? (isInside ? inside?.number : isLed ? before?.number : null) ?? null,
      start: isLed ? (before?.start ?? title.open) : title.open,
      end: order === null ? title.end : behindBracket(folded, order.end),
    })
  }
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
