import { Document } from '../../src/index.ts'
import { unwrap } from '../../src/text/source-text.ts'
import { foldWidth } from '../../src/text/width.ts'

/** Signs that print nothing, which may stand within what is written out. */
const unseen = String.raw`[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]*`
/** What stands for a blank or a break and is written out; the stop of an entity may be missing. */
const writtenOut = ['&nbsp', '&ensp', '&emsp', '&thinsp', '&#160', '&#xa0', '&#12288', '&#x3000']
  .map((word) => `${[...word].join(unseen)}${unseen}`)
  .concat(['n', 'r', 't'].map((letter) => `\\\\${unseen}${letter}`))
/** Signs of the copy, of whatever width, that a mention leaves out: blanks, signs that print nothing, marks of Markdown, addresses of links, breaks that are written out, signs of lists at the beginning of a line, marks of pages between bars. */
const copyMarks = [
  String.raw`[\s\p{Cc}\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff\ue000-\uf8ff\\*_#~\x60>|[\]!+=-]`,
  String.raw`\]?\((?:https?:|mailto:|tel:|javascript:|[./#?])[^()\s]*\)`,
  writtenOut.join('|'),
  `(?:${writtenOut.join('|')});`,
  // Where bars stand for breaks, a mark of a page between two of them is a whole line.
  String.raw`(?<=\|\s*)(?:[—–―─‐-]{1,2} ?\d{1,4} ?[—–―─‐-]{1,2}|第 ?\d{1,4} ?页)(?=\s*\|)`,
  String.raw`(?<=\s)(?:[●•■□◆◇▪▫➢➤✓✔§Ø·○◎★☆►▶]|[lnuüvq](?=\s))`,
].map((mark) => new RegExp(mark, 'iuy'))
/** A break that is printed or written out, and the line after it. */
const wholeLine = new RegExp(
  String.raw`(?<=[\n\v\f\r\u0085\u2028\u2029]|\\${unseen}[nr])[^\n\v\f\r\u0085\u2028\u2029]+?(?=[\n\v\f\r\u0085\u2028\u2029]|\\${unseen}[nr])`,
  'iuy',
)

/** Whether `text` is what `slice` prints, with nothing left out but breaks, marks of the copy and whole lines (page marks). */
export function reads(slice: string, text: string): boolean {
  if (unwrap(slice) === text) return true
  const folded = foldWidth(slice)
  /** How much of the text may have been read at each place of the slice. */
  const read: (Set<number> | undefined)[] = [new Set([0])]
  for (let at = 0; at < slice.length; at++) {
    const here = read[at]
    if (here === undefined) continue
    delete read[at]
    const before = [...here]
    const printed = before.filter((end) => slice[at] === text[end]).map((end) => end + 1)
    if (printed.length > 0) reach(read, at + 1, printed)
    for (const leftOut of [...copyMarks, wholeLine]) {
      for (const printing of [folded, slice]) {
        leftOut.lastIndex = at
        if (leftOut.test(printing)) reach(read, leftOut.lastIndex, before)
      }
    }
  }
  return read[slice.length]?.has(text.length) ?? false
}

function reach(read: (Set<number> | undefined)[], at: number, ends: readonly number[]): void {
  const there = read[at]
  if (there === undefined) read[at] = new Set(ends)
  else for (const end of ends) there.add(end)
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
