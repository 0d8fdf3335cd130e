import { bodyEndings } from '../grammar/salutation.ts'
import { titleGenres } from '../grammar/title.ts'
import type { Title } from '../model/document.ts'
import type { Mention } from '../model/mention.ts'
import type { Line } from '../text/lines.ts'
import { oneOf } from '../text/pattern.ts'
import { mentionAt, type SourceText } from '../text/source-text.ts'

/** 标题 chosen among the lines of the head, with the prints not chosen. */
export interface TitlePart {
  readonly title: Title
  readonly start: number
  readonly end: number
  readonly others: Mention[]
}

const spaced = (word: string) => [...word].join(' *')
const genre = `(?:${titleGenres
  .toSorted((a, b) => b.length - a.length)
  .map(spaced)
  .join('|')})`
const extra =
  '(?: *(?:\\([^()]{1,40}\\)|[((〔\\[【][^))〕\\]】]{1,30}[))〕\\]】]|[ABCD]\\d?类?|摘要|:?《[^》]{2,80}》|:[^:。]{2,60}|〔\\d{4}〕\\d+号))*'
const ending = new RegExp(`${genre}${extra}$`, 'u')
const opener = /关于|[对就]|《|提案|建议|议案|答复|会议|报告|通知|公告|意见/u
const topic = /(?:建议|提案|议案|方案|情况|报告|问题)$/u
const subject = /建议|提案|议案|议事原案|会议/u
const issuerLine = new RegExp(`^[\\p{Script=Han}() ]{3,40}(?:${oneOf(bodyEndings)})(?:文件)?$`, 'u')
const startsTitle = /^(?:[\p{Script=Han}()、· ]{0,40}?)(?:关于|对|就|《)/u
const afterIssuer =
  /^(?!关于|对|就)(?<issuer>[\p{Script=Han}()、·A-Za-z ]{2,45}?) *(?:关于|对(?!于)|就|(?=(?:20|19)\d\d年))/u
const notIssuer = /关于|建议|提案|会议|答复|回复|第|的/u
const longestTitle = 220

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
    while (first > 0 && i - first < 4 && !(startsTitle.test(text) && (subject.test(text) || !isReply))) {
      const above = lines[first - 1]
      if (
        !above ||
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
        topic.test(line.text) &&
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
  const start = lines[a]?.start ?? 0
  const end = lines[b]?.end ?? 0
  const mention = mentionAt(source, start, end)
  const others = found.flatMap(([from, to], i) =>
    i === best
      ? []
      : Array.from({ length: to - from + 1 }, (_, k) => lines[from + k]).flatMap((line) =>
          line ? [mentionAt(source, line.start, line.end)] : [],
        ),
  )
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]
    if (
      line &&
      !found.some(([from, to]) => i >= from && i <= to) &&
      squeeze(line.text).length > 8 &&
      squeeze(mention.text).includes(squeeze(line.text))
    ) {
      others.push(mentionAt(source, line.start, line.end))
    }
  }
  return { title: { ...mention, ...readTitleWords(source, start, end) }, start, end, others }
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
  const issuer =
    lead !== '' && !notIssuer.test(lead) ? printed(source, start + text.indexOf(lead), lead.length) : null
  const bare = text.replaceAll(/《[^》]*》|“[^”]*”/gu, (quoted) => ' '.repeat(quoted.length))
  const match = new RegExp(`${genre}${extra}$`, 'u').exec(bare) ?? null
  const noun = match === null ? null : new RegExp(`^${genre}`, 'u').exec(match[0])
  return { issuer, genre: match && noun ? printed(source, start + match.index, noun[0].length) : null }
}

function printed(source: SourceText, start: number, length: number): string {
  return mentionAt(source, start, start + length).text.replaceAll(
    /\s+|[((][a-zü-ǜāáǎàēéěèīíǐìōóǒòūúǔù]{1,6}[))]/gu,
    '',
  )
}
