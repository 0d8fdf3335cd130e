import type { Citation } from '../model/citation.ts'
import type { DocumentNumber } from '../model/document-number.ts'
import { type FoldedRange, foldedRange } from '../text/folded-range.ts'
import { mentionAt, type SourceText } from '../text/source-text.ts'
import { readArticleAt, readTitleYears } from './citation-parts.ts'
import { readDocumentNumbers } from './document-number.ts'
import { readOrderNumberAt } from './order-number.ts'
import { type FoundTitle, findTitles } from './titles.ts'

/** What a letter says of itself: it is no citation. */
export interface OwnNames {
  /** The letter's 发文字号 in all its prints. */
  readonly numbers: readonly DocumentNumber[]
  /** The name of the proposal it answers. */
  readonly proposalTitle: string | null
  /** Its title and opening, the places that name proposals; folded. */
  readonly heads: readonly FoldedRange[]
}

interface PlacedNumber extends FoldedRange {
  readonly number: DocumentNumber
}

/** Between a title and its number: nothing, (试行), an opening bracket with a label, a bracket that gives a short name first. */
const beforeNumber =
  /^\s{0,4}(?:\([^()《》]{1,14}\)\s{0,4})?(?:(?<bracket>[([【]) ?(?:[^()《》]{0,8}[:见])?|\((?:以下|下)?(?:统|合|并)?简?称[:为]?[《“"][^》”"()]{1,40}[》”"][,、;]\s?)?$/
const closing = /\s?(?:文件|文)?\s?[)\]】]/y
const afterNumber = /^(?:文件|文|号文)?$/
const proposalNoun = /^\s?(?:的|等|这|该|此)?(?:人大|政协)?(?:代表|委员|的)?(?:建议|提案|议案)/
/** (第0304号), (第0328号提案), (编号:3012) behind a title; a 发文字号 has a bracket of its own. */
const proposalNumber =
  /^\s?\((?:[^()〔[﹝]{0,30}第|编号:?|建议|提案|议案|[A-Za-z]{0,3})\s?[0-9A-Za-z甲乙丙丁.-]{1,12}号?[^()〔[﹝]{0,8}\)/
const contents = /[\p{L}\p{N}]/u
const proposalTitle = /(?:建议|提案|议案)$/

/**
 * The documents cited (引用文件) in the folded `ranges`, in text order: by 《title》 with the number in front of it or behind it and the article (第十六条第二款), or by
 * 发文字号 alone. The letter's own number and the proposals it answers are none.
 */
export function readCitations(source: SourceText, ranges: readonly FoldedRange[], own: OwnNames): Citation[] {
  const citations: Citation[] = []
  const proposal = own.proposalTitle === null ? null : nameOf(own.proposalTitle)
  for (const { start, end } of joined(source, ranges)) citeRange(source, start, end, own, proposal, citations)
  return citations
}

function citeRange(
  source: SourceText,
  start: number,
  end: number,
  own: OwnNames,
  proposal: string | null,
  citations: Citation[],
): void {
  const { folded } = source
  const titles = findTitles(folded, start, end)
  const numbers = readDocumentNumbers(source, start, end).map((number) => ({
    ...foldedRange(source, number.span),
    number,
  }))
  let next = 0
  for (const title of titles) {
    let before: PlacedNumber | null = null
    for (
      let number = numbers[next];
      number !== undefined && number.end <= title.open;
      number = numbers[++next]
    ) {
      if (before !== null) citeNumber(before)
      before = number
    }
    // Numbers inside a title belong to it.
    while ((numbers[next]?.start ?? end) < title.end) next++
    const isOwn = isProposal(source, title, own.heads, proposal)
    const behind = isOwn ? null : numberBehind(source, title.end, numbers[next])
    if (behind?.isListed) next++
    const isLed =
      before !== null && behind === null && !isOwn && afterNumber.test(folded.slice(before.end, title.open))
    if (before !== null && !isLed) citeNumber(before)
    if (isOwn) continue
    const number = behind?.number ?? (isLed ? (before?.number ?? null) : null)
    const tail = behind?.end ?? title.end
    const article = readArticleAt(folded, tail)
    const name = mentionAt(source, title.inner, title.innerEnd).text.trim()
    if (!contents.test(name)) continue
    citations.push({
      ...mentionAt(
        source,
        isLed && before !== null ? before.start : title.open,
        Math.min(article?.end ?? tail, end),
      ),
      title: name,
      documentNumber: number,
      years: readTitleYears(folded.slice(title.inner, title.innerEnd)),
      article: article?.article ?? null,
      paragraph: article?.paragraph ?? null,
    })
  }
  for (; next < numbers.length; next++) citeNumber(numbers[next] as PlacedNumber)

  function citeNumber({ number, end: behind }: PlacedNumber): void {
    if (
      own.numbers.some((ours) => isSame(ours, number)) ||
      proposalNoun.test(folded.slice(behind, behind + 8))
    )
      return
    const article = readArticleAt(folded, behind)
    citations.push({
      ...(article === null
        ? { text: number.text, span: number.span }
        : mentionAt(source, foldedRange(source, number.span).start, article.end)),
      title: null,
      documentNumber: number,
      years: null,
      article: article?.article ?? null,
      paragraph: article?.paragraph ?? null,
    })
  }
}

/** The number behind a title that ends at `from`, and where the citation then ends; `listed` is the next 发文字号 of the text. */
function numberBehind(
  source: SourceText,
  from: number,
  listed: PlacedNumber | undefined,
): { number: DocumentNumber; end: number; isListed: boolean } | null {
  const { folded } = source
  if (listed !== undefined && listed.start - from <= 80) {
    const gap = beforeNumber.exec(folded.slice(from, listed.start))
    if (gap !== null) {
      const isPlain = gap[0].trim() === '' || gap.groups?.['bracket'] !== undefined
      const end = !isPlain
        ? from
        : gap.groups?.['bracket'] === undefined
          ? listed.end
          : behindBracket(folded, listed.end)
      return { number: listed.number, end, isListed: true }
    }
  }
  if (folded.charAt(from) !== '(') return null
  const order = readOrderNumberAt(source, from + 1)
  return order === null
    ? null
    : { number: order.number, end: behindBracket(folded, order.end), isListed: false }
}

/** Behind the bracket that closes at `from`; `from` itself where the bracket goes on with other words. */
function behindBracket(folded: string, from: number): number {
  closing.lastIndex = from
  return closing.test(folded) ? closing.lastIndex : from
}

/** True for the name of what the letter answers: the proposal's own wherever it stands, and any proposal that title and opening name. */
function isProposal(
  source: SourceText,
  title: FoundTitle,
  heads: readonly FoldedRange[],
  proposal: string | null,
): boolean {
  const { folded } = source
  const name = nameOf(folded.slice(title.inner, title.innerEnd))
  if (proposal !== null && isSameName(name, proposal)) return true
  if (!heads.some(({ start, end }) => start <= title.open && title.open < end)) return false
  const behind = folded.slice(title.end, title.end + 60)
  return (
    proposalTitle.test(folded.slice(title.inner, title.innerEnd).trimEnd()) ||
    proposalNoun.test(behind) ||
    proposalNumber.test(behind)
  )
}

/** A title without blanks, marks, 关于 in front and its noun behind, to compare two prints. */
function nameOf(title: string): string {
  return title
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
    .replace(/^关于/, '')
    .replace(/的?(?:意见)?(?:建议|提案|议案)$/, '')
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
function joined({ folded }: SourceText, ranges: readonly FoldedRange[]): FoldedRange[] {
  const out: { start: number; end: number }[] = []
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
