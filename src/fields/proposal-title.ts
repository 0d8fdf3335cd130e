import {
  basicDocuments,
  movingVerbs,
  unitsBehindMove,
  wordsBeforeNoun,
  wordsBehindName,
} from '../grammar/proposal.ts'
import type { Mention } from '../model/mention.ts'
import { type Flat, flatten } from '../text/flat.ts'
import { oneOf } from '../text/pattern.ts'
import { withoutBlanks } from '../text/range.ts'
import { either } from '../text/shapes.ts'
import type { SourceText } from '../text/source-text.ts'
import { lazyPattern } from '../text/sticky.ts'

/** The name of a proposal: where its words stand, and where its marks end. */
export interface FoundProposalTitle {
  readonly title: Mention
  /** Folded range of the title with its marks. */
  readonly start: number
  readonly end: number
}

const pairs: Readonly<Record<string, string>> = {
  '《': '》',
  '“': '”',
  '「': '」',
  '"': '"',
  '‘': '’',
  "'": "'",
  '<': '>',
  '〈': '〉',
}
/** A mark with what leads to a name in it: 提出的《, 提出的关于“, 第6号“. */
const asked =
  /(?:(?:提出|提交|提|题为|反映|您|你|们|号|:)的? ?(?:关于)? ?|的? ?关于 ?)?[《“「"‘]|(?:(?:提出|提交|提|题为|您|你|们)的?|号(?:建议|提案|议案)?) ?(?:关于)? ?[〈<']/gu
const noun = '(?:建议案|建议|提案|议案|意见|一案|的案)'
/** A name without marks of its own, 提出的关于推进“双减”工作的提案: words in marks may stand inside of it. */
const unquoted = new RegExp(
  `(?:(?:提出|提交|提(?![出交案])|反映)(?:来)?的?|[您你们贵委会]的?(?=关于))(?<title>(?:(?!收悉)(?:[^。《》“”"「」\\r\\n:;]|《[^《》\\r\\n]{1,60}》|“[^“”\\r\\n]{1,60}”|"[^"\\r\\n]{1,60}"|「[^「」\\r\\n]{1,60}」)){4,160}?(?:${noun}(?!建议|提案|议案)|的问题(?=已?收悉)))(?=[》”]?[^》”]{0,2}?(?:的提案|的建议|提案|已|收悉|[,。(]|现|后|答复|回复|办理))`,
  'u',
)
/** A name that lost its first mark: 提出的关于增设站点的提案”交由我局办理, 关于增设站点”的提案收悉. */
const halfQuoted = lazyPattern(() => {
  const verb = either(oneOf(movingVerbs), `提(?![${unitsBehindMove}])`)
  const behind = `(?:的[^。《》“”「」\\r\\n:;,]{0,6})?${oneOf(wordsBehindName)}`
  return new RegExp(`${verb}的? ?(?<title>关于[^。《》“”「」\\r\\n:;]{3,160})[”》](?=${behind})`, 'u')
})
/** Words in marks that are the whole of a name: 关于X, X的建议. */
const wholeName = /^关于|(?:建议案|建议|提案|议案|意见)$/u
/** What stands before a name in marks, and after it up to the noun. */
const nothingBefore = /^(?:关于|对|就|了|的|题为|名为|标题为|案由为|第[^第]{1,12}号| )*$/u
const nounBehind = new RegExp(
  `^(?:[的之等这一个份件条项几多两二三四五六七八九十\\d, ]|${oneOf(wordsBeforeNoun)}|\\([^()]{0,30}\\)|第[^第]{1,12}号)*${noun}`,
  'u',
)
/** Right after a name: its number, or that it came. */
const receiptBehind = /^ ?(?:[(第]|\d|[,]?已?(?:经|由)?(?:收悉|收到|转|交))/u
/** Before a document that the answer rests on. */
const basis = /(?:根据|按照|依据|依照|贯彻|落实|执行|结合|参照|对照|遵照)[^,。]{0,12}$/u
const otherDocument = new RegExp(`${oneOf(basicDocuments)}$`, 'u')
/** What goes on after a 》 that closes an inner name, up to the noun of the proposal. */
const restOfTitle =
  /^[^,。;《》“”\r\n]{0,30}?(?:建议案|建议|提案|议案|意见)(?=[^。]{0,8}?(?:收悉|已|现|,|\())/u
const ending = /[,]?已?(?:经|由)?(?:收悉|收到)/u

/**
 * Reads 建议、提案名称 in the folded range of an opening, without its outer 《》 or “”. `关于《关于X》的建议` gives what stands inside the marks;
 * a missing 》 ends the title before (第…号) or 收悉.
 */
export function readProposalTitle(source: SourceText, start: number, end: number): FoundProposalTitle | null {
  const flat = flatten(source, start, end)
  const { text } = flat
  const quoted = readQuoted(text)
  const plain = unquoted.exec(text)
  const half = quoted === null ? halfQuoted().exec(text) : null
  if (half?.groups !== undefined) {
    const words = half.groups['title'] ?? ''
    const at = half.index + half[0].length - words.length - 1
    return found(flat, at, at + words.length, at, at + words.length + 1)
  }
  if (plain?.groups && (quoted === null || isBeside(text, plain, quoted))) {
    const whole = plain.groups['title'] ?? ''
    const at = plain.index + plain[0].indexOf(whole)
    // 关于X的第155号建议: the number stands inside of the words.
    const numbered = /^(关于.{4,}?)的?第 ?[^第]{1,10}号(?:建议案|建议|提案|议案|意见)$/u.exec(whole)?.[1]
    if (numbered !== undefined) return found(flat, at, at + numbered.length, at, at + numbered.length)
    const title = whole
    const words = /(?:的)?(?:建议|提案|议案|意见|问题)$|(?:一|的)案$/u.exec(title)
    if ((words?.index ?? 0) > 1 && /^关于|[々-〇㐀-鿿𠀀-𲎯]{5}/u.test(title) && !/第.{1,12}号/u.test(title))
      return found(
        flat,
        at,
        at + (/(?:一|的)案$/u.test(title) ? (words?.index ?? 0) : title.length),
        at,
        at + title.length,
      )
  }
  if (quoted === null) return null
  return found(flat, quoted[2], quoted[3], quoted[0], quoted[1])
}

/** Outer range and inner range of a title in marks. */
type Quoted = readonly [number, number, number, number]

/** Whether the name without marks ends before the words in marks, or holds them as a part: 关于推进“双减”工作的提案. */
function isBeside(text: string, plain: RegExpExecArray, [outer, outerEnd, inner, innerEnd]: Quoted): boolean {
  const end = plain.index + plain[0].length
  if (end <= outer) return true
  const start = end - (plain.groups?.['title']?.length ?? 0)
  if (outer < start || outerEnd > end || wholeName.test(text.slice(inner, innerEnd))) return false
  return !(nothingBefore.test(text.slice(start, outer)) && nounBehind.test(text.slice(outerEnd, end)))
}

/** The first words in marks that can be the proposal's name. */
function readQuoted(text: string): Quoted | null {
  asked.lastIndex = 0
  for (let lead = asked.exec(text); lead !== null; lead = asked.exec(text)) {
    const open = lead.index + lead[0].length - 1
    const found = quotedAt(text, open)
    if (found === null) continue
    const isLed = lead[0].length > 1
    if (isName(text, found, isLed)) return found
    asked.lastIndex = Math.max(found[1], open + 1)
  }
  return null
}

function isName(text: string, [outer, outerEnd, inner, innerEnd]: Quoted, isLed: boolean): boolean {
  const rest = text.slice(outerEnd, outerEnd + 60)
  const name = text.slice(inner, innerEnd)
  const before = text.slice(0, outer)
  // 根据《关于交办…的通知》: what the answer rests on.
  if (otherDocument.test(name) && basis.test(before)) return false
  if (wholeName.test(name) || nounBehind.test(rest)) return true
  // 收悉 has closed the sentence that names the proposal.
  if (before.includes('收悉')) return false
  if (isLed || receiptBehind.test(rest)) return true
  return text.charAt(outer) === '《' && !basis.test(before)
}

function quotedAt(text: string, open: number): Quoted | null {
  const mark = text.charAt(open)
  const mate = pairs[mark] ?? mark
  const close = closing(text, open, mark, mate)
  if (close < 0) {
    const rest = text.slice(open + 1)
    const number = rest.search(/[((]第?[^()]{0,12}\d/u)
    const receipt = rest.search(ending)
    if (number <= 0 && receipt <= 0) return null
    const to = open + 1 + (number <= 0 || (receipt > 0 && receipt < number) ? receipt : number)
    return [open, to, open + 1, to]
  }
  const [start, end] = unnested(text, open + 1, close)
  return [open, text.charAt(close) === mate ? close + 1 : close, start, end]
}

/** “《X》”: the marks around the whole of a name in marks. */
function unnested(text: string, start: number, end: number): [number, number] {
  const mark = text.charAt(start)
  const mate = pairs[mark]
  const isWhole =
    mate !== undefined && text.indexOf(mate, start) === end - 1 && text.indexOf(mark, start + 1) < 0
  return isWhole ? [start + 1, end - 1] : [start, end]
}

function closing(text: string, open: number, mark: string, mate: string): number {
  if (mark === mate) return text.indexOf(mate, open + 1)
  let depth = 0
  for (let i = open; i < text.length; i++) {
    const unit = text.charAt(i)
    if (unit === mark) depth++
    else if (unit === mate && --depth <= 0) return i
  }
  // Nested marks of one pair often share one closing mark: 《关于《X》的建议.
  const last = text.lastIndexOf(mate)
  if (last <= open) return -1
  const rest = depth === 1 ? restOfTitle.exec(text.slice(last + 1, last + 60)) : null
  return rest === null ? last : last + 1 + rest[0].length
}

function found(
  flat: Flat,
  from: number,
  to: number,
  outer: number,
  outerEnd: number,
): FoundProposalTitle | null {
  const { text } = flat
  const { start, end } = withoutBlanks(text, from, to)
  if (start >= end) return null
  return { title: flat.mention(start, end), start: flat.at(outer), end: flat.at(outerEnd - 1) + 1 }
}
