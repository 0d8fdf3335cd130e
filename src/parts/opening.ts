import { type Flat, flatten } from '../text/flat.ts'
import type { Line } from '../text/lines.ts'
import type { SourceText } from '../text/source-text.ts'
import { leadsToList } from './opening-line.ts'

/** The folded range of the opening, and where the body begins. */
export interface OpeningRange {
  readonly start: number
  readonly end: number
  /** Where the body begins, in the same line as the opening's end or below. */
  readonly next: number
}

const tail =
  /(?:答复|答覆|回复|函复|复函|函告|回告|汇报|报告|反馈|告知|说明|意见|情况|现复|此建议|解答|告|复)(?:[您你]们?|贵[々-〇㐀-鿿𠀀-𲎯]{1,3})?(?:如下|如次|於下)(?:,供[^。!?;:,\r\n]{0,6}参考[:。])?(?:[^。!?;:,\r\n]{0,4}[:。;,!])?/u
/** The same in another order: 现作出如下答复, 现就…提出以下会办意见, 我们的答复是. */
const turned =
  /(?:(?:现(?![场有代行状在实金阶存])|兹|谨|特)(?:[^。;:!?《\r\n]|《[^》\r\n]{1,80}》){0,80}?(?:作出?|做出?|提出|形成|予以|给予)(?:如下|以下|一)(?:几点)?(?:会办|协办|办理|承办|处理|初步)*(?:答复|答覆|回复|说明|汇报|意见|反馈|解释)|我[们局委厅院会][々-〇㐀-鿿𠀀-𲎯]{0,2}(?:答复|回复)(?:意见)?[是为])[:。]/u
/** What every such clause holds. */
const mayTurn = /[作做出成以予](?:如下|以下|一)|复(?:意见)?[是为]:/
/** 答复如下 and the like end an opening wherever they stand in it; 情况如下 may be the body's. */
const firm = /^(?:答复|答覆|回复|函复|复函|函告|回告|汇报|反馈|现复|解答)/u
const announced = /(?:现|兹|拟|具体)[^。]{0,60}$|(?:办理|会办|协办)$|^[^。]{0,120}$/u
const received = /收悉[。,;:!]?|(?:办理|协办|会办)[。:]/u
/** The sentence after the receipt that says who was asked. */
const consulted = /^(?:我[々-〇㐀-鿿𠀀-𲎯]{1,2})?(?:经|会同)[^。:\r\n]{2,120}[。:]/u
const opens = /收悉|提出|交由|交我|办理|建议|提案|您好|你好/u
const stopped = /[。!?;:…”」』》)]\s*$/u
const arrived = '收悉'
const section = /[\r\n][^\S\r\n]*(?:[一二三]、|\([一二三]\)|[123][、.])/u
/** Units within which the words 答复如下 still belong to the opening. */
const reach = 2400
/** Units of one paragraph within which they do. */
const longestParagraph = 900
const mostParagraphs = 5

/**
 * The opening (引语) that begins at the folded offset `start`: from 您提出的 to 答复如下 and its stop, even where the body goes on in the same
 * paragraph or the copy wraps it. Without those words it ends with the sentence of 收悉 or 办理, and without these it is empty.
 */
export function readOpening(
  source: SourceText,
  lines: readonly Line[],
  start: number,
  from: number,
): OpeningRange {
  const near = source.folded.slice(start, Math.min(source.folded.length, start + reach))
  const end = start + sectionIn(near)
  const flat = flatten(source, start, end)
  const clause = mayTurn.test(flat.text) ? turned.exec(flat.text) : null
  const found = firstOf(tail.exec(flat.text), clause)
  if (found !== null) {
    const lead = flat.text.slice(0, found.index)
    const paragraphs = paragraphsIn(source.folded.slice(start, flat.at(found.index)))
    const behind = flat.at(found.index + found[0].length - 1) + 1
    // 办理意见如下 at the end of its line: what follows is the body.
    const isLast = /^[ \t]*(?:[\r\n]|$)/u.test(source.folded.slice(behind, behind + 40))
    const isFirm =
      firm.test(found[0]) || found === clause || (paragraphs === 0 && (isLast || announced.test(lead)))
    const isNear = paragraphs === 0 ? lead.length <= longestParagraph : opens.test(lead)
    if (isFirm && isNear && paragraphs <= mostParagraphs)
      return opened(start, flat, found.index + found[0].length)
  }
  const { text } = flatten(source, start, Math.min(end, sentenceLinesEnd(lines, start, from)))
  if (!/收悉|收到|提出|提交|交由|交我|^[您你贵]/u.test(text.slice(0, 200)))
    return { start, end: start, next: start }
  const receipt = received.exec(text)
  if (receipt === null) {
    const stop = text.indexOf('。')
    return stop < 0 || stop > 400 ? { start, end: start, next: start } : opened(start, flat, stop + 1)
  }
  const behind = receipt.index + receipt[0].length
  const stop = /[。:]/u.test(receipt[0]) ? 0 : text.slice(behind).search(/[。:]/u) + 1
  const until = behind + (stop > 80 ? 0 : stop)
  // 收悉。经商某部、某局。: with whom it was handled still opens the letter.
  return opened(start, flat, until + (consulted.exec(text.slice(until))?.[0].length ?? 0))
}

/** Where the first section begins, or the text ends; proposals that the first line leads to as a list are numbered, too. */
function sectionIn(near: string): number {
  const first = /^[^\r\n]*/u.exec(near)?.[0].trimEnd() ?? ''
  const from = leadsToList(first) ? Math.max(0, near.indexOf(arrived)) : 0
  const found = section.exec(near.slice(from))
  return found === null ? near.length : from + found.index
}

/** The match that ends first. */
function firstOf(one: RegExpExecArray | null, other: RegExpExecArray | null): RegExpExecArray | null {
  if (one === null || other === null) return one ?? other
  return one.index + one[0].length <= other.index + other[0].length ? one : other
}

function opened(start: number, flat: Flat, length: number): OpeningRange {
  const end = length === 0 ? start : flat.at(length - 1) + 1
  return { start, end, next: end }
}

/** How many paragraphs end in `text`: breaks after a stop. */
function paragraphsIn(text: string): number {
  const lines = text.split(/[\r\n]+/u)
  return lines.slice(0, -1).filter((line) => stopped.test(line)).length
}

/** The end of the line at `offset`, or of one of the next three where the sentence goes on. */
function sentenceLinesEnd(lines: readonly Line[], offset: number, from: number): number {
  for (let i = from; i < lines.length; i++) {
    const line = lines[i]
    if (line === undefined || line.end <= offset) continue
    let end = line.end
    for (let k = i; k < i + 3 && !stopped.test(lines[k]?.text ?? '。'); k++) end = lines[k + 1]?.end ?? end
    return end
  }
  return offset
}
