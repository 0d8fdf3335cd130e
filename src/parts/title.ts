import { readDocumentNumber } from '../fields/document-number.ts'
import type { Fact } from '../grammar/letter.ts'
import type { Title } from '../model/document.ts'
import type { DocumentNumber } from '../model/document-number.ts'
import type { Mention } from '../model/mention.ts'
import { append } from '../text/append.ts'
import { hasSign, signBits } from '../text/line-signs.ts'
import type { Line } from '../text/lines.ts'
import { blankQuoted } from '../text/quoted.ts'
import type { Range } from '../text/range.ts'
import { mentionAt, plainAt, type SourceText } from '../text/source-text.ts'
import { holds, unitSet } from '../text/unit-set.ts'
import { type Around, neighbour, type Reading } from './reader.ts'
import {
  afterIssuer,
  column,
  ending,
  endingLasts,
  genreFirst,
  issuerAlone,
  issuerLasts,
  issuerLine,
  namesProposal,
  notIssuer,
  numberedFront,
  ofProposal,
  opener,
  opensTitle,
  otherEnd,
  otherTopic,
  placeFirst,
  startsTitle,
  subject,
  titleLabel,
  topicLasts,
  wholeName,
} from './title-words.ts'

/** 标题 chosen among the lines of the head, with the prints not chosen. */
export interface TitlePart {
  readonly title: Title
  readonly start: number
  readonly end: number
  readonly others: Mention[]
  /** The folded ranges of the prints not chosen. */
  readonly otherRanges: readonly Range[]
}

const longestTitle = 220
const longestPlace = 3
/** The longest first line of an issuer's name that goes on in the next. */
const longestTornName = 24
/** Signs of what a topic begins with, of what is answered, and of either or a noun of titles. */
const topicSigns = signBits.topic
const subjectSigns = signBits.subject
const openerSigns = topicSigns | subjectSigns | signBits.genre
/** Short lines that make a title, and how long each of them is. */
const mostPieces = 10
const longestPiece = 32
const stops = unitSet('。:')
/** Five lines at most make a title. */
const longestPrinted = 5 * longestTitle

/** What a line says for being a title or part of one, beside the lines above and below it. */
export function readTitleSigns(_source: SourceText, line: Line, around: Around): Reading<null> | null {
  if (line.text.length > longestTitle) return null
  const text = withoutStop(line.text)
  const isEnd = endsTitle(text) && !/^[^《]*[。;!?]/u.test(text)
  const isStart = hasSign(line, topicSigns) && startsTitle.test(text)
  const says = wordsOfTitle(line, isEnd, isStart)
  const above = neighbour(around, -1)
  const below = neighbour(around, 1)?.text ?? ''
  // A title that names its own issuer has no other above it.
  if (
    holds(issuerLasts, text.charCodeAt(text.length - 1)) &&
    issuerLine.test(text) &&
    (below.length > longestTitle || !(afterIssuer().test(below) || titleLabel.test(below)))
  )
    says.push('issuerLine')
  if (above !== undefined) {
    const more = goesOn(text, isStart, above, below)
    append(says, more.length === 0 && isOfMany(text, around) ? ['joins'] : more)
  }
  if (below !== '' && below.length <= longestTitle && isTorn(text, below)) says.push('tearsBelow')
  return says.length === 0 ? null : { value: null, says }
}

function wordsOfTitle(line: Line, isEnd: boolean, isStart: boolean): Fact[] {
  const { text } = line
  const says: Fact[] = []
  if (isEnd && !column.test(text)) says.push('titleEnds')
  else if (text.length > 5 && text.length <= 120 && endsTopic(text) && !/[:。]/u.test(text))
    says.push('topicEnds')
  if (isStart) says.push('titleStarts')
  if (hasSign(line, subjectSigns) && subject.test(text)) says.push('titleSubject')
  if (hasSign(line, signBits.colon) && titleLabel.test(text)) says.push('titleLabel')
  if (!(hasSign(line, openerSigns) && opener.test(text))) says.push('noOpener')
  return says
}

/** A title without the stop that its page prints behind it: 关于…的答复。, 关于…的答复:. */
function withoutStop(text: string): string {
  if (!holds(stops, text.charCodeAt(text.length - 1))) return text
  const bare = text.slice(0, -1)
  return endsTitle(bare) && opensOwn(bare) ? bare : text
}

/** Whether a text begins a title of its own: with 关于 or 对, or with the whole name of who answers before it. */
function opensOwn(text: string): boolean {
  return opensTitle.test(text) || wholeName.test(afterIssuer().exec(text)?.groups?.['issuer'] ?? '')
}

/** Whether a text ends in a noun of titles and what may follow one: of most lines the last unit shows that they do not. */
export function endsTitle(text: string): boolean {
  return (holds(endingLasts, text.charCodeAt(text.length - 1)) || text.includes(':')) && ending.test(text)
}

function endsTopic(text: string): boolean {
  return holds(topicLasts, text.charCodeAt(text.length - 1)) && otherTopic.test(text)
}

/** Whether a title goes on in `text` from the line above: `joins` where the two make one, `torn` where a name or a quotation is. */
function goesOn(text: string, isStart: boolean, line: Line, below: string): Fact[] {
  const above = line.text
  if (above.length > longestTitle || /[。!;:]$/u.test(above) || endsTitle(above)) return []
  if (text.includes(':') && titleLabel.test(text)) return []
  const isTornHere = isTorn(above, text)
  const isAboveStart = hasSign(line, topicSigns) && startsTitle.test(above)
  const isWhole =
    (!isStart || isTornHere) &&
    (isAboveStart || (hasSign(line, subjectSigns) && subject.test(above))) &&
    endsTitle(withoutStop(above + text)) &&
    opener.test(above + text)
  const isMiddle = isAboveStart && !isStart && isMiddleOf(text, below)
  const says: Fact[] = isWhole || isMiddle ? ['joins'] : []
  return isTornHere ? [...says, 'torn'] : says
}

/**
 * Whether a short line goes on with a title that is printed over many: 关于对 / 县政协十届二次会议 / 第56号提案 / 的答复. The first of them begins a title, the last ends
 * it, and what they say together names a number or a proposal.
 */
function isOfMany(text: string, { lines, index, isWhole }: Around): boolean {
  if (!isWhole || !mayBePiece(text) || !mayBePiece(lines[index - 1]?.text ?? '') || opensOwn(text))
    return false
  let first = -1
  while (first >= -mostPieces) {
    const piece = lines[index + first]?.text ?? ''
    if (!mayBePiece(piece) || endsTitle(piece)) return false
    if (opensOwn(piece)) break
    first--
  }
  let whole = ''
  for (let at = first; at <= first + mostPieces; at++) {
    const piece = at === 0 ? text : (lines[index + at]?.text ?? '')
    if (!mayBePiece(piece) || (at > first && opensOwn(piece))) return false
    whole += piece
    if (at >= 0 && endsTitle(whole)) return namesProposal.test(whole)
  }
  return false
}

function mayBePiece(text: string): boolean {
  return text !== '' && text.length <= longestPiece && !/[。!?;:|,]/u.test(text)
}

/** The middle of a title on three lines, whose first begins a title. */
function isMiddleOf(text: string, below: string): boolean {
  return endsTitle(below) && !opensTitle.test(below) && !endsTitle(text) && !/[。!;:,]$/u.test(text)
}

/**
 * Chooses the title among its prints, in order: the one nearest the salutation unless it is cut short, of several one that ends in a noun of letters. `odd`
 * are the lines of the head that nobody knows, which may repeat it. Above a reply a print that ends like another document's title is none.
 */
export function chooseTitle(
  source: SourceText,
  prints: readonly (readonly Line[])[],
  odd: readonly Line[],
  isReply: boolean,
): TitlePart | null {
  const groups = prints.filter((lines) => !isReply || !otherEnd.test(lines.at(-1)?.text ?? ''))
  if (groups.length === 0) return null
  const printed = groups.map((lines) => lines.map(({ text }) => text).join(''))
  const texts = printed.map(withoutStop)
  const last = groups.length - 1
  const [one, other] = [texts[last] ?? '', texts[last - 1] ?? '']
  let best = last > 0 && other.length > one.length && isCut(one, other) ? last - 1 : last
  if (!endsTitle(texts[best] ?? '')) {
    const whole = texts.findLastIndex(endsTitle)
    if (whole >= 0) best = whole
  }
  const chosen = groups[best] as readonly Line[]
  const first = chosen[0] as Line
  const start = first.start + (titleLabel.exec(first.text)?.[0].length ?? 0)
  const stop = (printed[best] as string).length - (texts[best] as string).length
  const end = (chosen.at(-1) as Line).end - stop
  const whole = squeeze(source.folded.slice(start, end))
  const repeats = odd.filter(({ text }) => text.length <= longestTitle && isRepeat(squeeze(text), whole))
  const others = [...groups.filter((_, i) => i !== best).flat(), ...repeats].map((line) =>
    mentionAt(source, line.start, line.end),
  )
  return {
    title: { ...mentionAt(source, start, end), ...readTitleWords(source, start, end) },
    start,
    end,
    others,
    otherRanges: groups.flatMap((lines, i) =>
      i === best ? [] : [{ start: (lines[0] as Line).start, end: (lines.at(-1) as Line).end }],
    ),
  }
}

function isRepeat(text: string, whole: string): boolean {
  return text.length > 8 && whole.includes(text)
}

/** The title that a form prints in the folded range, or null when it does not end in a noun of titles. */
export function titleAt(source: SourceText, start: number, end: number): TitlePart | null {
  if (end - start > longestPrinted || !endsTitle(source.folded.slice(start, end))) return null
  const mention = mentionAt(source, start, end)
  return {
    title: { ...mention, ...readTitleWords(source, start, end) },
    start,
    end,
    others: [],
    otherRanges: [],
  }
}

/** Whether a text that could be a whole title goes on from the line above: …第12号提案 / 《…》的答复, 某县应急管 / 理局关于…. */
function isTorn(above: string, text: string): boolean {
  if (text.startsWith('《'))
    return subject.test(above) && startsTitle.test(above) && !above.startsWith('《') && !endsTitle(above)
  if (above.length > longestTornName || endsTitle(above)) return false
  const issuer = afterIssuer().exec(text)?.groups?.['issuer'] ?? ''
  // 县医保局 is a whole name, which a place of two or three hanzi may stand before.
  if (above.length > longestPlace && placeFirst.test(issuer)) return false
  return (
    issuer !== '' &&
    issuer.length <= 4 &&
    !text.startsWith(above) &&
    wholeName.test(above + issuer) &&
    !wholeName.test(above)
  )
}

/** Whether `text`, nearer the salutation, is a shortened print of `fuller`. */
function isCut(text: string, fuller: string): boolean {
  return squeeze(fuller).includes(squeeze(text)) && (!startsTitle.test(text) || !endsTitle(text))
}

function squeeze(text: string): string {
  return text.replaceAll(/\s+/gu, '')
}

/** 发文机关 and 文种 of the title at the folded range. */
export function readTitleWords(
  source: SourceText,
  start: number,
  end: number,
): Pick<Title, 'issuer' | 'genre'> {
  const text = source.folded.slice(start, end).replaceAll(/[\r\n]/gu, ' ')
  const numbered = numberedFront.exec(text)?.[0].length ?? 0
  if (numbered > 0 && numbered < text.length) return readTitleWords(source, start + numbered, end)
  const lead = (afterIssuer().exec(text)?.groups?.['issuer'] ?? '').replace(/\($/u, '')
  // 某局协办意见: the agency right before the noun.
  const own = lead === '' ? (issuerAlone().exec(text)?.groups?.['issuer'] ?? '') : ''
  if (own !== '' && !notIssuer().test(own))
    return { issuer: plainAt(source, start, start + own.length), genre: genreOf(source, start, text) }
  const issuer = lead !== '' && !notIssuer().test(lead) ? plainAt(source, start, start + lead.length) : null
  return { issuer, genre: genreOf(source, start, text) }
}

/** The last noun of the title outside of quotation marks. */
function genreOf(source: SourceText, start: number, text: string): string | null {
  const found = genreIn(text)
  return found && plainAt(source, start + found.start, start + found.end)
}

function genreIn(text: string): Range | null {
  const bare = blankQuoted(text, ' ').trimEnd()
  const match = ending.exec(bare)
  const noun = match === null ? null : genreFirst.exec(match[0])
  return match && noun ? { start: match.index, end: match.index + noun[0].length } : null
}

/** 发文字号 in the title at the folded range: what is printed behind its noun, else wherever it stands. */
export function numberInTitle(source: SourceText, start: number, end: number): DocumentNumber | null {
  const noun = genreIn(source.folded.slice(start, end).replaceAll(/[\r\n]/gu, ' '))
  const behind = noun === null ? null : readDocumentNumber(source, start + noun.end, end)
  const number = behind ?? readDocumentNumber(source, start, end)
  return ofProposal.test(number?.agencyCode ?? '') ? null : number
}
