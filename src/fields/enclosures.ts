import { quotationMarks, titleMarks } from '../grammar/not-figures.ts'

/** A stretch between two marks, marks included: a title (书名号), a quoted name or sentence (引号), words in round brackets (括号). */
export interface Enclosure {
  readonly start: number
  readonly end: number
  readonly kind: 'title' | 'name' | 'sentence' | 'bracket'
}

const pairs = [...titleMarks, ...quotationMarks, ['(', ')']] as const
/** Every mark that an enclosure may begin with. */
export const enclosureUnits = pairs.map(([open]) => open).join('')
/** A search: marks are few, and a loop looks at each unit three times as long. */
const marks = new RegExp(`[${pairs.flat().join('')}]`, 'g')
/** The closing mark of each opening one, by code. */
const closeOf = new Map(pairs.map(([open, close]) => [open.charCodeAt(0), close.charCodeAt(0)]))
const titleOpens = new Set(titleMarks.map(([open]) => open.charCodeAt(0)))
const bracketClose = 0x29
const lessThan = 0x3c
/** Deeper nesting is damage. */
const deepest = 8

/** A quotation with a stop in it, or longer than this, is a sentence and no name. */
const longestName = 24
/** A title is not longer than this; a mark that is never closed opens none. */
const longestTitle = 200
const stops = /[,。;:!?]/

interface Opened {
  readonly at: number
  readonly close: number
  readonly isTitle: boolean
}

/**
 * The titles and quotations of folded text in order, outermost first: 《…》 with nested 〈…〉, “…”, ‘…’, 「…」. A mark without its mate
 * encloses nothing; of two opening marks in a row the second counts.
 */
export function readEnclosures(text: string): Enclosure[] {
  const found: Enclosure[] = []
  const open: Opened[] = []
  marks.lastIndex = 0
  while (marks.test(text)) {
    const at = marks.lastIndex - 1
    const code = text.charCodeAt(at)
    const holder = holderOf(open, code)
    if (holder >= 0) {
      const { at: start, isTitle } = open[holder] as Opened
      open.length = holder
      const end = at + 1
      if (code === bracketClose) found.push({ start, end, kind: 'bracket' })
      else if (!isTitle) found.push({ start, end, kind: isName(text, start, end) ? 'name' : 'sentence' })
      else if (end - start <= longestTitle) found.push({ start, end, kind: 'title' })
      continue
    }
    const close = closeOf.get(code)
    if (close === undefined) continue
    // < in running text is a sign of comparison unless it quotes a title inside a title.
    if (code === lessThan && !open.some(({ isTitle: inside }) => inside)) continue
    const isTitle = titleOpens.has(code)
    const same = isTitle ? -1 : holderOf(open, close)
    if (same >= 0) open.length = same
    if (open.length < deepest) open.push({ at, close, isTitle })
  }
  return isInOrder(found) ? found : found.sort((a, b) => a.start - b.start || b.end - a.end)
}

/** Most texts nest no marks. */
function isInOrder(found: readonly Enclosure[]): boolean {
  for (let i = 1; i < found.length; i++)
    if ((found[i] as Enclosure).start <= (found[i - 1] as Enclosure).start) return false
  return true
}

/** The last opened mark that `close` would close, -1 for none. */
function holderOf(open: readonly Opened[], close: number): number {
  for (let i = open.length - 1; i >= 0; i--) if (open[i]?.close === close) return i
  return -1
}

function isName(text: string, start: number, end: number): boolean {
  return end - start - 2 <= longestName && !stops.test(text.slice(start, end))
}
