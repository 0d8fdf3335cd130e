import { type Edit, leaveOut, readAs } from '../text/edit.ts'
import { oneOf } from '../text/pattern.ts'
import { either } from '../text/shapes.ts'
import type { SourceText } from '../text/source-text.ts'
import type { Form } from './form.ts'
import { countOf } from './signs.ts'

/** A break or a blank that some program wrote out: \n of JSON, &nbsp; of HTML, _x000D_ of spreadsheets. */
const blankEntities = ['nbsp', 'ensp', 'emsp', 'thinsp', '#160', '#xa0', '#12288', '#x3000'] as const
const signEntities = [
  'ldquo',
  'rdquo',
  'lsquo',
  'rsquo',
  'quot',
  'middot',
  'mdash',
  'ndash',
  'hellip',
  'lt',
  'gt',
  'amp',
] as const
const entity = `&(?:amp;)?${oneOf([...blankEntities, ...signEntities])};`
const writtenOut = new RegExp(
  either('\\\\r\\\\n', '\\\\[nrt]', '_x000[aAdD]_', '&nbsp(?![a-z;])', entity),
  'gi',
)
const characters: Readonly<Record<string, string>> = {
  '\\n': '\n',
  '\\r': '\n',
  '\\r\\n': '\n',
  '\\t': ' ',
  _x000a_: '\n',
  _x000d_: '\n',
  '&ldquo;': '“',
  '&rdquo;': '”',
  '&lsquo;': '‘',
  '&rsquo;': '’',
  '&quot;': '"',
  '&middot;': '·',
  '&mdash;': '—',
  '&ndash;': '–',
  '&hellip;': '…',
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
}
/** A text with fewer breaks written out may mean a backslash and a letter. */
const fewestBreaks = 3
/** A line of nothing but breaks and blanks that are written out. */
const nothingElse =
  /(?<![^\n\r])[ \t]*(?:(?:\\[nrt]|&(?:amp;)?(?:nbsp|ensp|emsp|thinsp|#160|#xa0|#12288|#x3000);)[ \t]*)+(?![^\n\r])/gi

/** Breaks, blanks and marks that are written out: `\n`, `&nbsp;`, `&ldquo;`, `_x000D_`, and the quotation marks around a cell. */
export const escapesForm: Form = {
  name: 'escapes left in',
  isOnPages: true,
  read: ({ source, signs }) => {
    const quotes = quotesAround(source)
    const hasNone = countOf(signs, '&') === 0 && countOf(signs, '\\') === 0 && countOf(signs, '_') === 0
    if (hasNone && quotes === null) return null
    const edits = hasNone ? [] : escapesIn(source)
    const breaks = edits.filter(({ by }) => by === '\n').length
    if (quotes !== null) {
      const [first, last] = quotes
      return { edits: [first, ...edits, last], evidence: 'the whole text stands in quotation marks' }
    }
    if (edits.length === 0) return null
    return { edits, evidence: breaks === 0 ? null : `${breaks} breaks are written out` }
  },
}

/** The marks around a cell of a spreadsheet, inside which each mark is printed twice; null where the text stands in none. */
function quotesAround({ folded }: SourceText): [Edit, Edit] | null {
  let start = 0
  while (folded.charCodeAt(start) <= 0x20) start++
  if (folded.charAt(start) !== '"') return null
  let end = folded.length
  while (end > start && folded.charCodeAt(end - 1) <= 0x20) end--
  if (end - start < 3 || folded.charAt(end - 1) !== '"') return null
  for (let at = folded.indexOf('"', start + 1); at < end - 1; at = folded.indexOf('"', at + 2))
    if (at < 0 || folded.charAt(at + 1) !== '"' || at + 2 > end - 1) return null
  return [leaveOut(start, start + 1), leaveOut(end - 1, end)]
}

function escapesIn({ folded }: SourceText): Edit[] {
  const out: Edit[] = []
  const hasBreaks = folded.split('\\n', fewestBreaks + 1).length > fewestBreaks
  const isWhole = hasBreaks ? () => true : inWholeLine(folded)
  writtenOut.lastIndex = 0
  for (let match = writtenOut.exec(folded); match !== null; match = writtenOut.exec(folded)) {
    const [printed] = match
    if (printed.startsWith('\\') && !isWhole(match.index)) continue
    const by = characters[printed.toLowerCase().replace(/^&amp;(?=.)/, '&')] ?? ' '
    // A break is left out of mentions, however it is printed; a spreadsheet's has letters that a mention must tell.
    if (printed.startsWith('\\')) out.push({ start: match.index, end: match.index + printed.length, by })
    else out.push(readAs(match.index, match.index + printed.length, by))
  }
  return out
}

/** Whether a line of nothing but breaks that are written out holds a place; to be asked in the order of places. */
function inWholeLine(folded: string): (at: number) => boolean {
  if (!folded.includes('\\')) return () => false
  const lines = folded.matchAll(nothingElse)
  let line = lines.next().value
  return (at) => {
    while (line !== undefined && line.index + line[0].length <= at) line = lines.next().value
    return line !== undefined && line.index <= at
  }
}
