import { agencyEnding } from '../fields/agency.ts'
import { endsLikeDay, readPrintedDay } from '../fields/printed-day.ts'
import { agencyNames } from '../grammar/agencies.ts'
import { seals } from '../grammar/signature.ts'
import type { DateMention } from '../model/date-mention.ts'
import type { Mention } from '../model/mention.ts'
import type { Line } from '../text/lines.ts'
import { matchesOf } from '../text/matches.ts'
import { oneOf } from '../text/pattern.ts'
import { mentionAt, type SourceText } from '../text/source-text.ts'

/** 落款: the lines from `first` to `last` hold the signing agencies and the date. */
export interface SignaturePart {
  readonly first: number
  readonly last: number
  readonly agencies: Mention[]
  readonly date: DateMention | null
  /** Seals on lines of their own. */
  readonly notes: Mention[]
}

const seal = oneOf(seals)
const sealEnd = new RegExp(`(?<! ) *\\(?${seal}\\)?$`, 'u')
/** (盖章) on a line of its own. */
const sealAlone = new RegExp(`^\\(${seal}\\)$`, 'u')
const agency = new RegExp(
  `^(?:[^。,;:!?《》|“”\\d]{2,60}${agencyEnding('signs')}|${oneOf(agencyNames)})(?: ?\\((?!${seal}\\))[^()]{2,40}\\))?(?: *\\(?${seal}\\)?)?$`,
  'u',
)
const prose =
  /感谢|关于|建议|提案(?![々-〇㐀-鿿]{0,6}(?:委|办|处|室))|答复|欢迎|您|你们|支持|我们|我局|扫一扫|关闭|打印|主办|承办|联系|抄送|分享|首页|导航|机构职能|下一|上一|责任编辑|来源/u
const nameAndDate = /^(?<names>\D{2,60}?[^\d\s]) *(?<date>[12二][\d〇○零oO一二三四五六七八九].{4,24})$/u
/** Who answers, said before its name: 承办单位, 联系单位 are others. */
const agencyLabel = new RegExp(
  `^(?:(?:答复|回复|办复|复函|落款|发文|签发)?(?:单位|部门|机关)|单位名称|签章|落款|署名)(?:\\(${seal}\\))? ?: ?`,
  'u',
)
/** A name of a place in a short line right above a date makes it an agency, whatever it ends in. */
const place = /^[々-〇㐀-鿿𠀀-𲎯()]{3,30}$/u
const placeUnit = /[省市县区州盟旗乡镇村]|街道|自治/u
const formula = /^(?:此|特|专|敬|祝|顺|谢)|无正文/u
const ended = /[。!?;:)】」”]$/u
const longestLine = 260

/** True for a line that holds nothing but the name of a body that may sign. */
export function isAgencyLine({ text }: Line): boolean {
  return text.length <= 80 && agency.test(text) && !prose.test(text)
}

/**
 * The range of the agency's name in the line above a date, label and stop left out, or null. What only looks like a name (白塔区, or one
 * with a stop) must not be the end of the sentence in the line `before`.
 */
function agencyAbove(line: Line, before: Line | undefined): { start: number; end: number } | null {
  const { text } = line
  if (text.length > 80) return null
  const label = agencyLabel.exec(text)?.[0].length ?? 0
  const name = text
    .slice(label)
    .replace(/[。:,]$/u, '')
    .trimEnd()
  if (prose.test(name)) return null
  const isWhole = label > 0 || name.length === text.length
  const isFirm = agency.test(name) && isWhole
  const isApart =
    before === undefined ||
    before.text.length < 12 ||
    line.blankBefore > 0 ||
    line.indent > 2 ||
    ended.test(before.text)
  const isLoose =
    isApart &&
    (agency.test(name) || (isWhole && place.test(name) && placeUnit.test(name) && !formula.test(name)))
  return isFirm || isLoose ? { start: line.start + label, end: line.start + label + name.length } : null
}

/** The range of a name that is wrapped over two lines. */
function tornAgency(upper: Line | undefined, lower: Line | undefined): { start: number; end: number } | null {
  if (upper === undefined || lower === undefined) return null
  const isWhole = agency.test(upper.text + lower.text) && !prose.test(upper.text + lower.text)
  return isWhole && upper.text.length + lower.text.length <= 40 && !agency.test(upper.text)
    ? { start: upper.start, end: lower.end }
    : null
}

/** The date that is all a line holds, or null. */
export function readDateLine(source: SourceText, line: Line): DateMention | null {
  return readPrintedDay(source, line.start, line.start + line.text.length)
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
      let agencies: Mention[] = []
      const notes: Mention[] = []
      while (first > from && agencies.length < 8) {
        const above = lines[first - 1]
        if (above !== undefined && sealAlone.test(above.text)) {
          notes.push(mentionAt(source, above.start, above.end))
          first--
          continue
        }
        const name = above === undefined ? null : agencyAbove(above, lines[first - 2])
        if (name === null) {
          const torn = agencies.length === 0 ? tornAgency(lines[first - 2], above) : null
          if (torn === null || first - 2 < from) break
          agencies.push(mentionAt(source, torn.start, torn.end))
          first -= 2
          break
        }
        agencies = [...agenciesOf(source, name.start, name.end), ...agencies]
        first--
      }
      if (agencies.length > 0) return { first, last: i, agencies, date, notes }
      // The date may stand above the agency.
      const below = lines[i + 1]
      if (below !== undefined && i + 1 < to && isAgencyLine(below))
        return { first, last: i + 1, agencies: agenciesOf(source, below.start, below.end), date, notes }
      dated ??= { first, last: i, agencies, date, notes }
      continue
    }
    const both = endsLikeDay(line.text) ? nameAndDate.exec(line.text) : null
    if (both?.groups && !/[。;:]/u.test(both.groups['names'] ?? '')) {
      const names = (both.groups['names'] ?? '').replace(/(?<![, ])[, ]+$/u, '')
      const at = line.end - (both.groups['date'] ?? '').length
      const day = readDateLine(source, { ...line, start: at, text: both.groups['date'] ?? '' })
      if (day !== null && agency.test(names.trim()) && !prose.test(names)) {
        return {
          first: i,
          last: i,
          agencies: agenciesOf(source, line.start, line.start + names.trimEnd().length),
          date: day,
          notes: [],
        }
      }
    }
    if (isAgencyLine(line))
      lone ??= isLast(lines, i, to)
        ? { first: i, last: i, agencies: agenciesOf(source, line.start, line.end), date: null, notes: [] }
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
  const text = source.folded.slice(start, end).replace(sealEnd, '')
  const pieces = matchesOf(/\S+/gu, text)
  const isList = pieces.length > 1 && pieces.every((piece) => agency.test(piece[0]) && piece[0].length > 3)
  if (!isList) return [mentionAt(source, start, start + text.length)]
  return pieces.map((piece) => mentionAt(source, start + piece.index, start + piece.index + piece[0].length))
}
