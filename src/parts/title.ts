import { agencyEnding } from '../fields/agency.ts'
import { otherGenres, titleGenres, titleLabels, topicEndings } from '../grammar/title.ts'
import type { Title } from '../model/document.ts'
import type { Mention } from '../model/mention.ts'
import type { Line } from '../text/lines.ts'
import { oneOf } from '../text/pattern.ts'
import { blankQuoted } from '../text/quoted.ts'
import { mentionAt, plainAt, type SourceText } from '../text/source-text.ts'

/** 标题 chosen among the lines of the head, with the prints not chosen. */
export interface TitlePart {
  readonly title: Title
  readonly start: number
  readonly end: number
  readonly others: Mention[]
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
const addition = `[ —–-]*(?:${bracketed}|[ABCD]\\d?类?|摘要|:?《[^》]{2,80}》|〔\\d{4}〕\\d+号)`
const afterColon = '[ —–-]*:[^:。]{2,60}'
const extra = `(?:${addition})*(?:${afterColon}(?=:))*(?:${afterColon}(?:${addition})*)?`
const ending = new RegExp(`${genre}${extra}$`, 'u')
const genreFirst = new RegExp(`^${genre}`, 'u')
const issuerAlone = new RegExp(`^(?<issuer>[々-〇㐀-鿿𠀀-𲎯()]{2,40}?${issuers}) *${genre}${extra}$`, 'u')
const opener = /关于|[对就]|《|提案|建议|议案|答复|会议|报告|通知|公告|意见|总结|汇报/u
const topic = new RegExp(`${oneOf(topicEndings)}$`, 'u')
const otherTopic = new RegExp(`${oneOf([...topicEndings, ...otherGenres])}$`, 'u')
const subject = /建议|提案|议案|议事原案|会议/u
const issuerLine = new RegExp(
  `^(?:[省市县区州旗盟镇乡][々-〇㐀-鿿]|[々-〇㐀-鿿𠀀-𲎯() ]{3,40})${issuers}(?:文件)?$`,
  'u',
)
const wholeName = new RegExp(`^[々-〇㐀-鿿𠀀-𲎯()]{3,40}${issuers}$`, 'u')
const startsTitle = /^(?:[々-〇㐀-鿿𠀀-𲎯()、· ]{0,40}?)(?:关于|对|就|《)/u
const afterIssuer =
  /^(?!关于|对|就)(?<issuer>[々-〇㐀-鿿𠀀-𲎯()、·A-Za-z ]{2,45}?) *(?:关于|对(?!于)|就|(?=(?:20|19)\d\d年))/u
const notIssuer =
  /^(?!.*[々-〇㐀-鿿𠀀-𲎯]{2})|类 *\)? *$|关于|建议|提案|会议|答复|回复|第[^号届次]{0,12}[号届次]|的/u
/** A news page says where its headline comes from: 原标题:某局关于…的复函. */
const titleLabel = new RegExp(`^(?:${oneOf(titleLabels)}) *: *`, 'u')
const longestTitle = 220
/** Five lines at most make a title. */
const longestPrinted = 5 * longestTitle

/**
 * Chooses the title among head `lines` that no other reader took (null entries are taken): the one nearest the salutation that ends in a
 * reply noun, wrapped lines and an issuer line above joined; else one with a proposal's words.
 */
export function readTitle(
  source: SourceText,
  lines: readonly (Line | null)[],
  isReply: boolean,
): TitlePart | null {
  const found: [number, number][] = []
  for (let i = lines.length - 1; i >= 0; i--) {
    const line = lines[i]
    if (!line || line.text.length > longestTitle || /^[^《]*[。;!?]/u.test(line.text)) continue
    // A wrapped title may break inside its last noun: …的答 / 复.
    const tail = line.text.length < 6 ? (lines[i - 1]?.text ?? '') + line.text : line.text
    if (!ending.test(tail)) continue
    let first = i
    let text = line.text
    while (first > 0 && i - first < 4) {
      const above = lines[first - 1]
      const isWhole = startsTitle.test(text) && (subject.test(text) || !isReply)
      if (
        !above ||
        (isWhole && !isTorn(above.text, text)) ||
        above.text.length > longestTitle ||
        /[。!;]$/u.test(above.text) ||
        ending.test(above.text)
      )
        break
      first--
      text = above.text + text
    }
    const above = first > 0 ? lines[first - 1] : null
    if (above && issuerLine.test(above.text) && !afterIssuer.test(text)) first--
    if (opener.test(text)) found.push([first, i])
    i = first
  }
  if (found.length === 0) {
    const last = lines.findLastIndex(
      (line) =>
        line &&
        line.text.length <= 120 &&
        line.text.length > 5 &&
        (isReply ? topic : otherTopic).test(line.text) &&
        !/[::。]/u.test(line.text),
    )
    if (last < 0) return null
    found.push([last, last])
  }
  const texts = found.map(([a, b]) => joined(lines, a, b))
  let best = 0
  if (
    texts.length > 1 &&
    (texts[1] ?? '').length > (texts[0] ?? '').length &&
    isCut(texts[0] ?? '', texts[1] ?? '')
  )
    best = 1
  const [a, b] = found[best] ?? [0, 0]
  const start = (lines[a]?.start ?? 0) + (titleLabel.exec(lines[a]?.text ?? '')?.[0].length ?? 0)
  const end = lines[b]?.end ?? 0
  const mention = mentionAt(source, start, end)
  const whole = squeeze(source.folded.slice(start, end))
  const others = found.flatMap(([from, to], i) =>
    i === best
      ? []
      : Array.from({ length: to - from + 1 }, (_, k) => lines[from + k]).flatMap((line) =>
          line ? [mentionAt(source, line.start, line.end)] : [],
        ),
  )
  const isFound = new Set(
    found.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, k) => from + k)),
  )
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]
    if (line && !isFound.has(i) && squeeze(line.text).length > 8 && whole.includes(squeeze(line.text))) {
      others.push(mentionAt(source, line.start, line.end))
    }
  }
  return { title: { ...mention, ...readTitleWords(source, start, end) }, start, end, others }
}

/** The title that a form prints in the folded range, or null when it does not end in a noun of titles. */
export function titleAt(source: SourceText, start: number, end: number): TitlePart | null {
  if (end - start > longestPrinted || !ending.test(source.folded.slice(start, end))) return null
  const mention = mentionAt(source, start, end)
  return { title: { ...mention, ...readTitleWords(source, start, end) }, start, end, others: [] }
}

/** Whether a text that could be a whole title goes on from the line above: …第12号提案 / 《…》的答复, 某县应急管 / 理局关于…. */
function isTorn(above: string, text: string): boolean {
  if (ending.test(above)) return false
  if (text.startsWith('《')) return startsTitle.test(above) && subject.test(above) && !above.startsWith('《')
  const issuer = afterIssuer.exec(text)?.groups?.['issuer'] ?? ''
  return (
    issuer !== '' &&
    issuer.length <= 4 &&
    above.length <= 24 &&
    wholeName.test(above + issuer) &&
    !wholeName.test(above)
  )
}

/** Whether `text`, nearer the salutation, is a shortened print of `fuller`. */
function isCut(text: string, fuller: string): boolean {
  return squeeze(fuller).includes(squeeze(text)) && (!startsTitle.test(text) || !ending.test(text))
}

function joined(lines: readonly (Line | null)[], from: number, to: number): string {
  let text = ''
  for (let i = from; i <= to; i++) text += lines[i]?.text ?? ''
  return text
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
  const lead = afterIssuer.exec(text)?.groups?.['issuer'] ?? ''
  // 某局协办意见: the agency right before the noun.
  const own = lead === '' ? (issuerAlone.exec(text)?.groups?.['issuer'] ?? '') : ''
  if (own !== '' && !notIssuer.test(own))
    return { issuer: plainAt(source, start, start + own.length), genre: genreOf(source, start, text) }
  const issuer =
    lead !== '' && !notIssuer.test(lead)
      ? plainAt(source, start + text.indexOf(lead), start + text.indexOf(lead) + lead.length)
      : null
  return { issuer, genre: genreOf(source, start, text) }
}

/** The last noun of the title outside of quotation marks. */
function genreOf(source: SourceText, start: number, text: string): string | null {
  const bare = blankQuoted(text, ' ').trimEnd()
  const match = ending.exec(bare)
  const noun = match === null ? null : genreFirst.exec(match[0])
  return match && noun ? plainAt(source, start + match.index, start + match.index + noun[0].length) : null
}
