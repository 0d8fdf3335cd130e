import { readDay } from '../fields/day.ts'
import { signingEndings } from '../grammar/signature.ts'
import type { DateMention } from '../model/date-mention.ts'
import type { Mention } from '../model/mention.ts'
import type { Line } from '../text/lines.ts'
import { oneOf } from '../text/pattern.ts'
import { mentionAt, type SourceText } from '../text/source-text.ts'

/** 落款: the lines from `first` to `last` hold the signing agencies and the date. */
export interface SignaturePart {
  readonly first: number
  readonly last: number
  readonly agencies: Mention[]
  readonly date: DateMention | null
}

const agency = new RegExp(
  `^[^。,;:!?《》|“”\\d]{2,60}(?:${oneOf(signingEndings)})(?: ?\\([^()]{2,40}\\))?(?: *\\(?(?:公章|盖章|印章|章)\\)?)?$`,
  'u',
)
const prose =
  /感谢|关于|建议|提案|答复|欢迎|您|你们|支持|我们|我局|扫一扫|关闭|打印|主办|承办|联系|抄送|分享|首页|导航|机构职能|下一|上一|责任编辑|来源/u
const dateOnly = /^[\d〇○零oOΟ一二三四五六七八九十年月日./ -]{5,24}(?:日|[\d])?$/u
const longestLine = 260

/** True for a line that holds nothing but the name of a body that may sign. */
export function isAgencyLine({ text }: Line): boolean {
  return text.length <= 80 && agency.test(text) && !prose.test(text)
}

/** The date that is all a line holds, or null. */
export function readDateLine(source: SourceText, line: Line): DateMention | null {
  // A footnote's mark may stick to the date.
  const text = line.text.replace(/ ?\[\d{1,2}\]$/u, '')
  if (text.length > 40 || !dateOnly.test(text)) return null
  const day = readDay(source, line.start, line.start + text.length)
  if (day === null || !/[年.\-/]|\d{6,8}日?|月/u.test(text)) return null
  return day.text.replaceAll(/\s/gu, '').length >= text.replaceAll(/\s/gu, '').length - 1 ? day : null
}

/** Finds 落款 among the lines `[from, to)`: an agency above a date, both on one line, a date alone, or an agency alone at the end. */
export function findSignature(
  source: SourceText,
  lines: readonly Line[],
  from: number,
  to: number,
): SignaturePart | null {
  let dated: SignaturePart | null = null
  let lone: SignaturePart | null = null
  for (let i = from; i < to; i++) {
    const line = lines[i]
    if (line === undefined || line.text.length > longestLine) continue
    const date = readDateLine(source, line)
    if (date !== null) {
      let first = i
      const agencies: Mention[] = []
      while (first > from && agencies.length < 8) {
        const above = lines[first - 1]
        if (above === undefined || !isAgencyLine(above)) break
        agencies.unshift(...agenciesOf(source, above.start, above.end))
        first--
      }
      if (agencies.length > 0) return { first, last: i, agencies, date }
      dated ??= { first, last: i, agencies, date }
      continue
    }
    const both = /^(?<names>\D{2,60}?[^\d\s]) *(?<date>[12二][\d〇○零oO一二三四五六七八九].{4,16})$/u.exec(
      line.text,
    )
    if (both?.groups && !/[。;:]/u.test(both.groups['names'] ?? '')) {
      const names = both.groups['names'] ?? ''
      const at = line.end - (both.groups['date'] ?? '').length
      const day = readDateLine(source, { ...line, start: at, text: both.groups['date'] ?? '' })
      if (day !== null && agency.test(names.trim()) && !prose.test(names)) {
        return {
          first: i,
          last: i,
          agencies: agenciesOf(source, line.start, line.start + names.trimEnd().length),
          date: day,
        }
      }
    }
    if (isAgencyLine(line))
      lone ??= isLast(lines, i, to)
        ? { first: i, last: i, agencies: agenciesOf(source, line.start, line.end), date: null }
        : null
  }
  return dated ?? lone
}

function isLast(lines: readonly Line[], index: number, to: number): boolean {
  for (let i = index + 1; i < to; i++) if ((lines[i]?.text.length ?? 0) > 60) return false
  return (lines[index]?.text.length ?? 0) >= 4
}

/** Several bodies may sign on one line, apart by wide blanks or 、. */
function agenciesOf(source: SourceText, start: number, end: number): Mention[] {
  const text = source.folded.slice(start, end).replace(/ *\(?(?:公章|盖章|印章|章)\)?$/u, '')
  const pieces = [...text.matchAll(/\S+/gu)]
  const isList = pieces.length > 1 && pieces.every((piece) => agency.test(piece[0]) && piece[0].length > 3)
  if (!isList) return [mentionAt(source, start, start + text.length)]
  return pieces.map((piece) => mentionAt(source, start + piece.index, start + piece.index + piece[0].length))
}
