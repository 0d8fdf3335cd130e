import { agencyEnding } from '../fields/agency.ts'
import { readDocumentNumber } from '../fields/document-number.ts'
import { agencyEndings, placeTiers } from '../grammar/agencies.ts'
import type { Fact } from '../grammar/letter.ts'
import { cppccWords, npcWords, proposalNouns } from '../grammar/proposal.ts'
import {
  additionEnds,
  columnWords,
  otherGenres,
  titleGenres,
  titleLabels,
  topicEndings,
  topicOpeners,
} from '../grammar/title.ts'
import type { Title } from '../model/document.ts'
import type { DocumentNumber } from '../model/document-number.ts'
import type { Mention } from '../model/mention.ts'
import { append } from '../text/append.ts'
import { hanziUnits } from '../text/hanzi.ts'
import { hasSign, signBits } from '../text/line-signs.ts'
import type { Line } from '../text/lines.ts'
import { oneOf } from '../text/pattern.ts'
import { blankQuoted } from '../text/quoted.ts'
import type { Range } from '../text/range.ts'
import { mentionAt, plainAt, type SourceText } from '../text/source-text.ts'
import { lazyPattern } from '../text/sticky.ts'
import { holds, lastsOf, unitSet } from '../text/unit-set.ts'
import { type Around, neighbour, type Reading } from './reader.ts'

/** 标题 chosen among the lines of the head, with the prints not chosen. */
export interface TitlePart {
  readonly title: Title
  readonly start: number
  readonly end: number
  readonly others: Mention[]
  /** The folded ranges of the prints not chosen. */
  readonly otherRanges: readonly Range[]
}

const issuers = agencyEnding('signs')
const spaced = (word: string) => [...word].join(' *')
const genre = `(?:${titleGenres
  .toSorted((a, b) => b.length - a.length)
  .map(spaced)
  .join('|')})`
const round = '\\([^()]{1,40}\\)'
const numbered = '[\\[【(][^\\[\\]【】()〔〕]{0,20}〔\\d{4}〕\\d{1,6}号?[\\]】)]'
// No two of these begin at one place with different ends, so that a title of many brackets is read in one way only.
const bracketed = `(?:${round}|(?!${round})(?:${numbered}|(?!${numbered})[(〔\\[【][^)〕\\]】]{1,30}[)〕\\]】]))`
/** A number glued behind with its code: …的答复甲商函〔2020〕32号. */
const coded = `[${hanziUnits}]{2,10}[〔[(【]\\d{4}[〕\\])】]第?\\d{1,6}号`
const addition = `[ —–-]*(?:${bracketed}|${coded}|[ABCD]\\d?类?|摘要|:?《[^》]{2,80}》|〔\\d{4}〕\\d+号)`
const afterColon = '[ —–-]*:[^:。|]{2,60}'
const extra = `(?:${addition})*(?:${afterColon}(?=:))*(?:${afterColon}(?:${addition})*)?`
const ending = new RegExp(`${genre}${extra}$`, 'u')
/** The last units of what {@link ending} matches, where no colon stands in it. */
const endingLasts = unitSet(additionEnds, lastsOf(titleGenres))
const genreFirst = new RegExp(`^${genre}`, 'u')
const issuerAlone = lazyPattern(
  () => new RegExp(`^(?<issuer>[々-〇㐀-鿿𠀀-𲎯()]{2,40}?${issuers}) *${genre}${extra}$`, 'u'),
)
const opener = /关于|[对就]|《|提案|建议|议案|答复|会议|报告|通知|公告|意见|总结|汇报/u
const otherEnd = new RegExp(`${oneOf(otherGenres)}$`, 'u')
const otherTopic = new RegExp(`${oneOf([...topicEndings, ...otherGenres])}$`, 'u')
const topicLasts = unitSet(lastsOf([...topicEndings, ...otherGenres]))
const subject = /建议|提案|议案|议事原案|会议/u
const issuerLine = new RegExp(
  `^(?:[省市县区州旗盟镇乡][々-〇㐀-鿿]|[々-〇㐀-鿿𠀀-𲎯() ]{3,40})${issuers}(?:文件)?$`,
  'u',
)
/** The last units of what {@link issuerLine} matches. */
const issuerLasts = unitSet('件', ...agencyEndings.map(({ word }) => word.slice(-1)))
const wholeName = new RegExp(`^[々-〇㐀-鿿𠀀-𲎯()]{3,40}${issuers}$`, 'u')
const startsTitle = /^(?:[々-〇㐀-鿿𠀀-𲎯()、· ]{0,40}?)(?:关于|对|就|《)/u
/** A title that needs nothing in front. */
const opensTitle = new RegExp(`^(?:${oneOf(topicOpeners)})`, 'u')
const afterIssuer =
  /^(?!关于|对|就)(?<issuer>[々-〇㐀-鿿𠀀-𲎯()、·A-Za-z ]{2,45}?) *(?:关于|对(?!于)|就|(?=(?:20|19)\d\d年))/u
/** 市政协提案〔2022〕第134号 is the proposal's number. */
const ofProposal = new RegExp(
  `${oneOf([...npcWords, ...cppccWords])}.{0,8}${oneOf(proposalNouns.map(([, noun]) => noun))}$`,
  'u',
)
/** A number glued to the front: 甲商函〔2020〕32号|甲市商务局关于…. */
const numberedFront = new RegExp(
  `^[${hanziUnits}]{1,12}[〔[(【]\\d{4}[〕\\])】]第?\\d{1,6}号[ :,、]{0,4}`,
  'u',
)
const notIssuer =
  /^(?!.*[々-〇㐀-鿿𠀀-𲎯]{2})|类 *\)? *$|关于|建议|提案|会议|答复|回复|第[^号届次]{0,12}[号届次]|的/u
/** A news page says where its headline comes from: 原标题:某局关于…的复函. */
const titleLabel = new RegExp(`^(?:${oneOf(titleLabels)}) *: *`, 'u')
const column = new RegExp(`^${oneOf(columnWords)}{2,8}$`, 'u')
const longestTitle = 220
const placeFirst = new RegExp(`^[${placeTiers}][々-〇㐀-鿿𠀀-𲎯]`, 'u')
const longestPlace = 3
/** The longest first line of an issuer's name that goes on in the next. */
const longestTornName = 24
/** Signs of what a topic begins with, of what is answered, and of either or a noun of titles. */
const topicSigns = signBits.topic
const subjectSigns = signBits.subject
const openerSigns = topicSigns | subjectSigns | signBits.genre
/** Five lines at most make a title. */
const longestPrinted = 5 * longestTitle

/** What a line says for being a title or part of one, beside the lines above and below it. */
export function readTitleSigns(_source: SourceText, line: Line, around: Around): Reading<null> | null {
  const { text } = line
  if (text.length > longestTitle) return null
  const isEnd = endsTitle(text) && !/^[^《]*[。;!?]/u.test(text)
  const isStart = hasSign(line, topicSigns) && startsTitle.test(text)
  const says = wordsOfTitle(line, isEnd, isStart)
  const above = neighbour(around, -1)
  const below = neighbour(around, 1)?.text ?? ''
  // A title that names its own issuer has no other above it.
  if (
    holds(issuerLasts, text.charCodeAt(text.length - 1)) &&
    issuerLine.test(text) &&
    (below.length > longestTitle || !(afterIssuer.test(below) || titleLabel.test(below)))
  )
    says.push('issuerLine')
  if (above !== undefined) append(says, goesOn(text, isStart, above, below))
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
    endsTitle(above + text) &&
    opener.test(above + text)
  const isMiddle = isAboveStart && !isStart && isMiddleOf(text, below)
  const says: Fact[] = isWhole || isMiddle ? ['joins'] : []
  return isTornHere ? [...says, 'torn'] : says
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
  const texts = groups.map((lines) => lines.map(({ text }) => text).join(''))
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
  const { end } = chosen.at(-1) as Line
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
  const issuer = afterIssuer.exec(text)?.groups?.['issuer'] ?? ''
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
  const lead = afterIssuer.exec(text)?.groups?.['issuer'] ?? ''
  // 某局协办意见: the agency right before the noun.
  const own = lead === '' ? (issuerAlone().exec(text)?.groups?.['issuer'] ?? '') : ''
  if (own !== '' && !notIssuer.test(own))
    return { issuer: plainAt(source, start, start + own.length), genre: genreOf(source, start, text) }
  const issuer = lead !== '' && !notIssuer.test(lead) ? plainAt(source, start, start + lead.length) : null
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
