import { quotationMarks, titleMarks } from '../grammar/not-figures.ts'

/** A stretch between two marks, marks included: a title (书名号), a quoted name or sentence (引号), words in round brackets (括号). */
export interface Enclosure {
  readonly start: number
  readonly end: number
  readonly kind: 'title' | 'name' | 'sentence' | 'bracket'
}

const titleOpens = new Map(titleMarks.map(([open, close]) => [open.charCodeAt(0), close.charCodeAt(0)]))
const quoteOpens = new Map(quotationMarks.map(([open, close]) => [open.charCodeAt(0), close.charCodeAt(0)]))
const bracketOpen = 0x28
const bracketClose = 0x29
const interesting = new Uint8Array(0x10000)
for (const code of [
  ...titleOpens.keys(),
  ...titleOpens.values(),
  ...quoteOpens.keys(),
  ...quoteOpens.values(),
  bracketOpen,
  bracketClose,
])
  interesting[code] = 1

/** A quotation with a stop in it, or longer than this, is a sentence and no name. */
const longestName = 24
/** A title is not longer than this; a mark that is never closed opens none. */
const longestTitle = 200
const stops = /[,。;:!?]/

/**
 * The titles and quotations of folded text in order, outermost first: 《…》 with nested 〈…〉, “…”, ‘…’, 「…」. A mark without its mate
 * encloses nothing; of two opening marks in a row the second counts.
 */
export function readEnclosures(text: string): Enclosure[] {
  const found: Enclosure[] = []
  const open: { at: number; close: number; isTitle: boolean }[] = []
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (interesting[code] !== 1) continue
    const holder = open.findLastIndex(({ close }) => close === code)
    if (holder >= 0) {
      const { at: start, isTitle } = open[holder] as { at: number; isTitle: boolean }
      open.length = holder
      const end = at + 1
      if (code === bracketClose) found.push({ start, end, kind: 'bracket' })
      else if (!isTitle) found.push({ start, end, kind: isName(text, start, end) ? 'name' : 'sentence' })
      else if (end - start <= longestTitle) found.push({ start, end, kind: 'title' })
      continue
    }
    const isTitle = titleOpens.has(code)
    const close =
      titleOpens.get(code) ?? quoteOpens.get(code) ?? (code === bracketOpen ? bracketClose : undefined)
    if (close === undefined) continue
    // < in running text is a sign of comparison unless it quotes a title inside a title.
    if (code === 0x3c && !open.some(({ isTitle: inside }) => inside)) continue
    const same = open.findLastIndex((other) => other.close === close)
    if (same >= 0 && !isTitle) open.length = same
    if (open.length < 8) open.push({ at, close, isTitle })
  }
  return found.sort((a, b) => a.start - b.start || b.end - a.end)
}

function isName(text: string, start: number, end: number): boolean {
  return end - start - 2 <= longestName && !stops.test(text.slice(start, end))
}
