import { Document } from '../../src/index.ts'
import { unwrap } from '../../src/text/source-text.ts'
import { foldWidth } from '../../src/text/width.ts'

/** Signs of the copy, of whatever width, that a mention leaves out: blanks, invisible signs, marks of Markdown, addresses of links, breaks that are written out, signs of lists at the beginning of a line. */
const copyMarks =
  /^(?:[\s\u0085\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff\ue000-\uf8ff\\*_#~`>|[\]!+=-]|\]?\((?:https?:|mailto:|tel:|javascript:|[./#?])[^()\s]*\)|\\[nrt]|&(?:nbsp|[et](?:hin|n|m)sp|#160|#xa0|#12288|#x3000);?|(?<=[\n\r]\s*)(?:[●•■□◆◇▪▫➢➤✓✔§Ø·○◎★☆►▶]|[lnuüvq](?=\s)))*$/iu
/** Lines between two breaks, printed or written out. */
const wholeLines = /([\n\v\f\r\u0085\u2028\u2029]|\\[nr])[\s\S]*([\n\v\f\r\u0085\u2028\u2029]|\\[nr])/u

/** Whether `text` is what `slice` prints, with nothing left out but breaks, marks of the copy and whole lines (page marks). */
export function reads(slice: string, text: string): boolean {
  return (
    unwrap(slice) === text ||
    isLeftOf(slice, text, whole) ||
    isLeftOf(slice, text, single) ||
    isLeftByLines(slice, text)
  )
}

/** What is written out is mostly printed or left out as a whole: the 0 of &#x3000; is none of the text's. Of two backslashes and an n the first alone may be left out. */
const whole = /&(?:nbsp|[et](?:hin|n|m)sp|#160|#xa0|#12288|#x3000);?|\\[nrt]|[\s\S]/giu
const single = /[\s\S]/gu

function isLeftOf(slice: string, text: string, units: RegExp): boolean {
  let at = 0
  let left = ''
  const runs: string[] = []
  for (const [unit] of slice.matchAll(units)) {
    if (at < text.length && text.startsWith(unit, at)) {
      runs.push(left)
      left = ''
      at += unit.length
    } else left += unit
  }
  runs.push(left)
  return at === text.length && runs.every((run) => copyMarks.test(foldWidth(run.replace(wholeLines, '$1$2'))))
}

/** The same line by line, for lines that are printed several times: any of them may be the one that is left out. */
function isLeftByLines(slice: string, text: string): boolean {
  const lines = slice.split(/[\n\v\f\r\u0085\u2028\u2029]+/u)
  let ends = new Set([0])
  for (const [index, line] of lines.entries()) {
    const isWithin = index > 0 && index < lines.length - 1
    const next = new Set(isWithin ? ends : [])
    for (const at of ends) {
      const end = endOfLine(line, text, at)
      if (end !== null) next.add(end)
    }
    ends = next
  }
  return ends.has(text.length)
}

/** Where `line` ends in `text` if it begins at `at` and leaves out marks of the copy alone. */
function endOfLine(line: string, text: string, at: number): number | null {
  let end = at
  let left = ''
  for (const [unit] of line.matchAll(whole)) {
    if (end < text.length && text.startsWith(unit, end)) end += unit.length
    else left += unit
  }
  return copyMarks.test(foldWidth(left)) ? end : null
}

const loneHalf = /\p{Cs}/u

/** Where a document does not fit its schema, null where it fits. */
function misfit(document: Document): string | null {
  const fit = Document.safeParse(document)
  return fit.success ? null : (fit.error.issues[0]?.path.join('.') ?? '')
}

/**
 * What breaks the invariants of the contract in a document: mentions that differ from their span, lines that no part holds, a shape that is none of the
 * schema's. `misfitOf` judges the shape.
 */
export function broken(document: Document, misfitOf = misfit): string[] {
  const out: string[] = []
  const source = document.text ?? ''
  const covered = new Uint8Array(source.length)
  const walk = (value: unknown, path: string): void => {
    if (typeof value === 'string' && loneHalf.test(value)) out.push(`${path}: half a surrogate pair`)
    if (Array.isArray(value)) {
      value.forEach((item, i) => {
        walk(item, `${path}/${i}`)
      })
      return
    }
    if (value === null || typeof value !== 'object') return
    const node = value as Record<string, unknown>
    if (Array.isArray(node['span'])) {
      const [start, end] = node['span'] as [number, number]
      if (typeof node['text'] === 'string') {
        if (!reads(source.slice(start, end), node['text'])) out.push(`${path}: text differs from its span`)
        if (!/^\/(?:figures|citations)/.test(path)) covered.fill(1, start, end)
      } else if (typeof node['marker'] === 'string') covered.fill(1, start, start + node['marker'].length)
    }
    for (const [key, child] of Object.entries(node))
      if (key !== 'span' && key !== 'text' && key !== 'findings') walk(child, `${path}/${key}`)
  }
  walk(document, '')
  for (const line of source.matchAll(/[^\n\v\f\r\u0085\u2028\u2029]+/g)) {
    if (
      /[\p{L}\p{N}]/u.test(line[0]) &&
      !covered.subarray(line.index, line.index + line[0].length).includes(1)
    )
      out.push(`lost: ${line[0].slice(0, 40)}`)
  }
  const place = misfitOf(document)
  if (place !== null) out.push(`schema: ${place}`)
  return out
}
