import { type Edit, readAs } from '../text/edit.ts'
import type { Form } from './form.ts'
import { countOf } from './signs.ts'

/** One number between dollars may be money. */
const fewest = 2
const longest = 60
/** A number, a share or a range, set as mathematics: $1260$, $58.3\%$, $3 \sim 5$, $8 . 4$. */
const formula = /\$ ?\d(?:[\d.,:/+~ -]|\\%|%|\\sim|\\times|\\,){0,40} ?\$(?!\d)/y
const words = /\\sim|\\times|\\%|\\,|[ $]/g
const readings: Readonly<Record<string, string>> = { '\\sim': '~', '\\times': '×', '\\%': '%' }

/** Numbers that a converter of PDFs set as mathematics ($58.3\%$): read as what they print, and not as dollars. */
export const formulasForm: Form = {
  name: 'numbers set as mathematics',
  isOnPages: false,
  read: ({ source: { folded }, signs }) => {
    if (countOf(signs, '$') < 2 * fewest) return null
    const edits: Edit[] = []
    let count = 0
    for (let at = folded.indexOf('$'); at >= 0; at = folded.indexOf('$', at)) {
      formula.lastIndex = at
      const found = /\d/.test(folded.charAt(at - 1)) ? null : formula.exec(folded)
      if (found === null || found[0].length > longest) {
        at++
        continue
      }
      count++
      for (const { 0: word, index } of found[0].matchAll(words))
        edits.push(readAs(at + index, at + index + word.length, readings[word] ?? ''))
      at += found[0].length
    }
    return count < fewest ? null : { edits, evidence: `${count} numbers stand between dollars` }
  },
}
