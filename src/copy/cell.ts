import { type Edit, leaveOut, readAs } from '../text/edit.ts'
import type { Form } from './form.ts'
import { countOf } from './signs.ts'

const mark = '"'

/** The whole of a text in the quotes that a spreadsheet puts around a cell of several lines, its own quotes doubled. */
export const cellForm: Form = {
  name: 'quotes of a cell',
  isOnPages: false,
  read: ({ source: { folded, origin }, signs: { breaks }, signs }) => {
    if (breaks === 0 || (origin === null && countOf(signs, mark) < 2)) return null
    const start = folded.length - folded.trimStart().length
    const last = folded.trimEnd().length - 1
    if (start >= last || folded.charAt(start) !== mark || folded.charAt(last) !== mark) return null
    const edits: Edit[] = [leaveOut(start, start + 1)]
    for (let at = folded.indexOf(mark, start + 1); at < last; at = folded.indexOf(mark, at + 2)) {
      if (at + 1 >= last || folded.charAt(at + 1) !== mark) return null
      edits.push(readAs(at, at + 2, mark))
    }
    edits.push(leaveOut(last, last + 1))
    return { edits, evidence: 'the text stands in quotes, and quotes in it are doubled' }
  },
}
