import { documentNouns } from '../grammar/citation.ts'
import { hanziUnits } from '../text/hanzi.ts'
import { oneOf } from '../text/pattern.ts'
import { lazyPattern, matchEnd } from '../text/sticky.ts'
import { wordSet } from '../text/word-table.ts'

/** A 《title》 of a text: `open` is where its 《 stands, `inner` to `innerEnd` what it says, `end` the offset after its 》. */
export interface FoundTitle {
  readonly open: number
  readonly inner: number
  readonly innerEnd: number
  readonly end: number
}

/** More units than any title has; a pair of marks further apart belongs to two titles that each lost one. */
const longestTitle = 300
/** A title without 》 has as many units. */
const fewestUnits = 4
const broken = /[\r\n]\s*/g
const sentenceEnd = /。(?!\s{0,8}》)/
/** Where a title without 》 must have ended: punctuation, the bracket of its number, the next title, an empty line. */
const stop = /[,。;:!?、《》〉>]|\((?=[^()《》\r\n]{1,16}[〔[(﹝【]|第|以下)|(?:\r(?!\n)|\n)[^\S\r\n]*[\r\n]/g
const nouns = wordSet(documentNouns)
const sharedClose = lazyPattern(
  () => new RegExp(`[》〉]?的?[${hanziUnits}]{0,12}?${oneOf(documentNouns)}`, 'uy'),
)

/**
 * The outermost 《titles》 of the folded `text` in `[start, end)`, in order. Marks nest. A title whose 》 is lost ends before its number, the next
 * title or the next stop, at the last noun of a document there; without such a noun it is none.
 */
export function findTitles(text: string, start: number, end: number): FoundTitle[] {
  const closes = pairMarks(text, start, end)
  const titles: FoundTitle[] = []
  let from = start
  for (const [open, close] of closes) {
    if (open < from) continue
    const title =
      close === null
        ? readUnclosed(text, open, end)
        : { open, inner: open + 1, innerEnd: close, end: close + 1 }
    if (title === null) continue
    titles.push(title)
    from = title.end
  }
  return titles
}

/** Every 《 in order with its 》, null where it has none. */
function pairMarks(text: string, start: number, end: number): Map<number, number | null> {
  const closes = new Map<number, number | null>()
  const stack: number[] = []
  // Only the range is searched: a passage without marks must not look for one through the rest of the letter.
  const part = text.slice(start, end)
  let opening = part.indexOf('《')
  let closing = part.indexOf('》')
  while (opening >= 0 || (closing >= 0 && stack.length > 0)) {
    if (opening >= 0 && (closing < 0 || opening < closing)) {
      stack.push(start + opening)
      closes.set(start + opening, null)
      opening = part.indexOf('《', opening + 1)
      continue
    }
    const close = start + closing
    closing = part.indexOf('》', closing + 1)
    const open = stack.pop()
    if (open === undefined) continue
    const isTitle = close - open <= longestTitle && !sentenceEnd.test(text.slice(open, close + 1))
    if (isTitle && close > open + 1) closes.set(open, close)
  }
  return closes
}

function readUnclosed(text: string, open: number, limit: number): FoundTitle | null {
  const reach = text.slice(open + 1, Math.min(limit, open + 1 + longestTitle))
  let from = 0
  // 《关于印发《…办法》的通知: both titles share the one mark, and the noun of the outer one follows it.
  if (reach.slice(0, 40).includes('《')) {
    const close = reach.indexOf('》')
    if (close > 0 && isWithin(reach.slice(0, close))) {
      const shared = matchEnd(sharedClose(), reach, close)
      if (shared > close && reach.charAt(close + 1) === '的') {
        const innerEnd = open + 1 + shared
        return { open, inner: open + 1, innerEnd, end: innerEnd }
      }
    }
  }
  stop.lastIndex = 0
  const found = stop.exec(reach)
  const words = found === null ? reach : reach.slice(0, found.index)
  for (let at = 0; at < words.length; at++) {
    const noun = nouns.startingAt(words, at)
    if (noun === null) continue
    from = noun.end
    at = from - 1
  }
  if (words.slice(0, from).replaceAll(broken, '').length < fewestUnits) return null
  const isMismatched = found !== null && /[〉>]/.test(found[0]) && from === found.index
  const innerEnd = open + 1 + from
  return { open, inner: open + 1, innerEnd, end: isMismatched ? innerEnd + 1 : innerEnd }
}

/** True where what stands between an outer and an inner 《 is the beginning of a title (关于印发) and no title of its own. */
function isWithin(text: string): boolean {
  const lead = text.slice(0, text.indexOf('《'))
  return /(?:关于|印发|转发|发布|公布|贯彻|落实|实施|执行|修改|废止)$/.test(lead)
}
