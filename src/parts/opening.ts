import type { Line } from '../text/lines.ts'
import type { SourceText } from '../text/source-text.ts'

/** The folded range of the opening, and where the body begins. */
export interface OpeningRange {
  readonly start: number
  readonly end: number
  /** Where the body begins, in the same line as the opening's end or below. */
  readonly next: number
}

const tail =
  /(?:答复|答覆|回复|函复|复函|函告|回告|汇报|报告|反馈|告知|说明|意见|情况|现复|此建议|解答|告|复)(?:如下|如次|於下)[^。!?;:,\r\n]{0,4}[:。;,!]?/u
const received = /收悉[。,;:!]?|(?:办理|协办|会办)[。:]/u
/** The sentence behind the receipt that says who was asked. */
const consulted = /^(?:我[\p{Script=Han}]{1,2})?(?:经|会同)[^。:\r\n]{2,120}[。:]/u
/** Units within which the words 答复如下 still belong to the opening. */
const reach = 2400

/**
 * The opening (引语) that begins at the folded offset `start`: from 您提出的 to 答复如下 and its stop, even where the body goes on in the same
 * paragraph. Without those words it ends with the sentence of 收悉 or 办理, and without these it is empty.
 */
export function readOpening(
  source: SourceText,
  lines: readonly Line[],
  start: number,
  from: number,
): OpeningRange {
  const limit = Math.min(source.folded.length, start + reach)
  const text = source.folded.slice(start, limit)
  const sections = /[\r\n]\s*(?:[一二三]、|[((][一二三][))]|[123][、.])/u.exec(text)
  const found = tail.exec(sections === null ? text : text.slice(0, sections.index))
  const lineEnd = lineEndAt(lines, start, from)
  if (found !== null) {
    const lead = text.slice(0, found.index)
    const breaks = lead.match(/[\r\n]+\s*/gu)?.length ?? 0
    const isOpening =
      breaks === 0 || (breaks <= 5 && /收悉|提出|交由|交我|办理|建议|提案|您好|你好/u.test(lead))
    if (isOpening) {
      const end = start + found.index + found[0].length
      return { start, end, next: end }
    }
  }
  const line = text.slice(0, Math.max(0, lineEnd - start))
  if (!/收悉|收到|提出|提交|交由|交我|^[您你贵]/u.test(line.slice(0, 200)))
    return { start, end: start, next: start }
  const receipt = received.exec(line)
  if (receipt === null) {
    const stop = line.indexOf('。')
    const end = stop < 0 || stop > 400 ? start : start + stop + 1
    return { start, end, next: end }
  }
  const stop = /[。:]/u.exec(receipt[0])
    ? 0
    : Math.max(0, line.slice(receipt.index + receipt[0].length).search(/[。:]/u) + 1)
  const end = start + receipt.index + receipt[0].length + (stop > 80 ? 0 : stop)
  // 收悉。经商某部、某局。: with whom it was handled still opens the letter.
  const more = consulted.exec(line.slice(end - start))?.[0].length ?? 0
  return { start, end: end + more, next: end + more }
}

function lineEndAt(lines: readonly Line[], offset: number, from: number): number {
  for (let i = from; i < lines.length; i++) {
    const line = lines[i]
    if (line !== undefined && line.end > offset) return line.end
  }
  return offset
}
