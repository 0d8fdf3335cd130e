import type { Citation } from '../model/citation.ts'
import type { DocumentNumber } from '../model/document-number.ts'
import { hasContents } from '../text/lines.ts'
import { bySpan, type OpenRange, type Range } from '../text/range.ts'
import { mentionAt, type SourceText } from '../text/source-text.ts'
import { lazyPattern } from '../text/sticky.ts'
import { unitAt } from '../text/unit-at.ts'
import { holds, unitSet } from '../text/unit-set.ts'
import { readArticleAt, readTitleYears } from './citation-parts.ts'
import { type PlacedNumber, pairNumbers, placedNumbers } from './cited-numbers.ts'
import { findLaws } from './law-names.ts'
import { readStandardNumbers } from './standard-number.ts'
import { type FoundTitle, findTitles } from './titles.ts'

/** What a letter says of itself: it is no citation. */
export interface OwnNames {
  /** The letter's 发文字号 in all its prints. */
  readonly numbers: readonly DocumentNumber[]
  /** The name of the proposal it answers, folded. */
  readonly proposalTitle: string | null
  /** Where that name was read: what is cited inside of it is a part of it. */
  readonly proposalRange: Range | null
  /** Its title and opening, the places that name proposals. */
  readonly heads: readonly Range[]
}

/** What an article or the bracket before it may begin with. */
const beforeArticle = unitSet('第(中的 \n\r\t')
const proposalNoun = /^\s{0,2}(?:的|等|这|该|此)?(?:人大|政协)?(?:代表|委员|的)?(?:建议|提案|议案)/
/** (第0304号), (第0328号提案), (编号:3012) after a title; a 发文字号 has a bracket of its own. */
const proposalNumber =
  /^\s{0,2}\((?:[^()〔[﹝]{0,30}第|编号:?|建议|提案|议案|[A-Za-z]{0,3})\s{0,2}[0-9A-Za-z甲乙丙丁.-]{1,12}号?[^()〔[﹝]{0,8}\)/
const proposalTitle = /(?:建议|提案|议案)$/

/**
 * The documents cited (引用文件) in the folded `ranges`, in text order: by 《title》 with its 发文字号 and the article (第十六条第二款), or by 发文字号 alone. Each print is a
 * citation. The letter's own number and the proposals it answers are none.
 */
export function readCitations(source: SourceText, ranges: readonly Range[], own: OwnNames): Citation[] {
  const citations: Citation[] = []
  const proposal = own.proposalTitle === null ? null : nameOf(own.proposalTitle)
  const { folded } = source
  // The first 《 that no range before this one ends after: most ranges have none, and none looks for one twice.
  let mark = -1
  const unmarked = findLaws(folded)
  const standards = readStandardNumbers(source)
  for (const { start, end } of joined(source, ranges)) {
    if (mark < start) mark = folded.indexOf('《', start)
    if (mark < 0) mark = folded.length
    const marked = mark < end ? findTitles(folded, start, end) : []
    const laws = within(unmarked, (law) => law.open, start, end).filter(
      (law) => !marked.some(({ open, end: close }) => open < law.end && law.open < close),
    )
    const titles = laws.length === 0 ? marked : [...marked, ...laws].sort((a, b) => a.open - b.open)
    const numbered = within(standards, (number) => number.start, start, end)
    const numbers = placedNumbers(source, start, end, numbered)
    if (titles.length > 0 || numbers.length > 0)
      citeRange(source, end, titles, numbers, own, proposal, citations)
  }
  return citations.sort(bySpan)
}

/** Those of a list in order that begin in `[start, end)`, by halving. */
function within<T>(list: readonly T[], place: (one: T) => number, start: number, end: number): readonly T[] {
  if (list.length === 0) return list
  const from = firstAt(list, place, start)
  return list.slice(from, firstAt(list, place, end))
}

function firstAt<T>(list: readonly T[], place: (one: T) => number, least: number): number {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (place(list[middle] as T) < least) low = middle + 1
    else high = middle
  }
  return low
}

/** Adds the citations of a range that ends at `end`. */
function citeRange(
  source: SourceText,
  end: number,
  found: readonly FoundTitle[],
  numbers: readonly PlacedNumber[],
  own: OwnNames,
  proposal: string | null,
  citations: Citation[],
): void {
  const { folded } = source
  const { titles, free } = pairNumbers(source, found, numbers)
  for (const { title, number, start, end: to } of titles) {
    if (!hasContents(folded.slice(title.inner, title.innerEnd))) continue
    if (!isProposal(source, title, own, proposal)) citations.push(cite(source, start, to, end, title, number))
  }
  for (const { number, start, end: to } of free) {
    const isOwn = own.numbers.some((ours) => isSame(ours, number))
    if (!isOwn && !proposalNoun.test(folded.slice(to, to + 8)))
      citations.push(cite(source, start, to, end, null, number))
  }
}

/** The citation at `[start, end)` of a title or a number alone, with the article behind it, which ends at `limit` at the latest. */
function cite(
  source: SourceText,
  start: number,
  end: number,
  limit: number,
  title: FoundTitle | null,
  documentNumber: DocumentNumber | null,
): Citation {
  const { folded } = source
  const article = holds(beforeArticle, unitAt(folded, end)) ? readArticleAt(folded, end, limit) : null
  const { text, span } = mentionAt(source, start, article?.end ?? end)
  return {
    text,
    span,
    title: title === null ? null : mentionAt(source, title.inner, title.innerEnd).text.trim(),
    documentNumber,
    years: title === null ? null : readTitleYears(folded.slice(title.inner, title.innerEnd)),
    article: article?.article ?? null,
    paragraph: article?.paragraph ?? null,
  }
}

/** True for the name of what the letter answers: the proposal's own wherever it stands, and any proposal that title and opening name. */
function isProposal(
  source: SourceText,
  title: FoundTitle,
  { heads, proposalRange }: OwnNames,
  proposal: string | null,
): boolean {
  const { folded } = source
  const isIn = ({ start, end }: Range) => start <= title.open && title.open < end
  if (proposalRange !== null && isIn(proposalRange)) return true
  const name = nameOf(folded.slice(title.inner, title.innerEnd))
  if (proposal !== null && isSameName(name, proposal)) return true
  if (!heads.some(isIn)) return false
  const behind = folded.slice(title.end, title.end + 60)
  return (
    proposalTitle.test(folded.slice(title.inner, title.innerEnd).trimEnd()) ||
    proposalNoun.test(behind) ||
    proposalNumber.test(behind)
  )
}

const notLetters = lazyPattern(() => /[^\p{L}\p{N}]/gu)
const about = '关于'
const nounBehind = /的?(?:意见)?(?:建议|提案|议案)$/

/** A title without blanks, marks, 关于 in front and its noun after, to compare two prints. */
function nameOf(title: string): string {
  const letters = lettersOf(title)
  const name = letters.startsWith(about) ? letters.slice(about.length) : letters
  return /[议案]$/.test(name) ? name.replace(nounBehind, '') : name
}

/** The letters and digits of a title. Unicode's classes are slow to compile, and most titles hold nothing that needs them. */
function lettersOf(title: string): string {
  let letters = ''
  for (let at = 0, from = 0; at <= title.length; at++) {
    const code = title.charCodeAt(at)
    if (isHanzi(code) || isAsciiLetter(code)) continue
    if (at < title.length && !isMark(code)) return title.replaceAll(notLetters(), '')
    letters += title.slice(from, at)
    from = at + 1
  }
  return letters
}

function isHanzi(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff
}

function isAsciiLetter(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a)
}

/** True for the other units of ASCII, for dashes and quotation marks, and for 、。 and the brackets of Chinese. */
function isMark(code: number): boolean {
  return (
    code < 0x80 ||
    (code >= 0x2010 && code <= 0x2027) ||
    code === 0x3001 ||
    code === 0x3002 ||
    (code >= 0x3008 && code <= 0x3011)
  )
}

function isSameName(a: string, b: string): boolean {
  if (a === b) return a !== ''
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  return short.length >= 8 && short.length >= 0.8 * long.length && long.startsWith(short)
}

function isSame(a: DocumentNumber, b: DocumentNumber): boolean {
  return (
    a.serial === b.serial && a.year === b.year && (a.agencyCode === b.agencyCode || b.agencyCode === null)
  )
}

/** Ranges with nothing but blanks between them become one: a title may be wrapped from one to the next. */
function joined({ folded }: SourceText, ranges: readonly Range[]): Range[] {
  const out: OpenRange[] = []
  for (const { start, end } of ranges) {
    const last = out.at(-1)
    if (
      last !== undefined &&
      start >= last.end &&
      start - last.end <= 64 &&
      folded.slice(last.end, start).trim() === ''
    )
      last.end = Math.max(last.end, end)
    else if (last === undefined || start >= last.end) out.push({ start, end })
  }
  return out
}
