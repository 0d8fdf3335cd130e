import { type Edit, leaveOut, readAs } from '../text/edit.ts'
import { holds, unitSet } from '../text/unit-set.ts'
import type { Form } from './form.ts'
import { countOf } from './signs.ts'

/** Fewer links are notes of the text. */
const fewestLinks = 3
const mark = /\[(\d{1,4})\]/g
const heading = /^(?:References|Visible links|Hidden links|链接|参考链接)$/i
/** What the line of an address begins with. */
const firsts = unitSet('[0123456789')
const address = /^(?:\[?\d{1,4}[.\]]:? *)(?:https?:|mailto:|javascript:|tel:|file:|\/)/

/** What a text browser makes of links: `[8]首页`, and below the text `8. http://…`. */
export const footnotesForm: Form = {
  name: 'footnotes for links',
  isOnPages: false,
  read: ({ source: { folded }, signs, lines }) => {
    if (countOf(signs, '[') < fewestLinks) return null
    const listed = lines().filter(({ text }) => holds(firsts, text.charCodeAt(0)) && address.test(text))
    if (listed.length < fewestLinks) return null
    const edits: Edit[] = []
    mark.lastIndex = 0
    for (let match = mark.exec(folded); match !== null; match = mark.exec(folded))
      edits.push(readAs(match.index, match.index + match[0].length, ''))
    for (const { start, end } of listed) edits.push(leaveOut(start, end))
    for (const { start, end, text } of lines()) if (heading.test(text)) edits.push(leaveOut(start, end))
    edits.sort((a, b) => a.start - b.start)
    return { edits, evidence: `${listed.length} addresses are listed below the text` }
  },
}
