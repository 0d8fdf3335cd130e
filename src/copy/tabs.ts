import { type Edit, readAs } from '../text/edit.ts'
import type { Line } from '../text/lines.ts'
import type { Form } from './form.ts'
import { isDayOrNumber } from './line-starts.ts'
import { countOf } from './signs.ts'

const tabs = /^([^\t]*[^\t:])(\t+)([^\t]+)$/
const longest = 200

/** A tab that sets what follows far right on its line (an agency and its day): as wide as blanks. Those of rows, which stand below each other, part cells. */
export const tabsForm: Form = {
  name: 'tabs',
  isOnPages: false,
  read: ({ signs, lines: linesOf }) => {
    if (countOf(signs, '\t') === 0) return null
    const lines = linesOf()
    const edits: Edit[] = []
    for (const line of lines) {
      const found = tabsOf(line)
      if (found === null || !isAlone(lines, line.index, isDated(found))) continue
      const at = line.start + (found[1]?.length ?? 0)
      edits.push(readAs(at, at + (found[2]?.length ?? 0), '  '))
    }
    return edits.length === 0 ? null : { edits, evidence: null }
  },
}

function tabsOf({ text }: Line): RegExpExecArray | null {
  return text.length <= longest && text.includes('\t') ? tabs.exec(text) : null
}

/** Whether what is set far right is a day. */
function isDated(found: RegExpExecArray): boolean {
  return isDayOrNumber().test(found[3] ?? '')
}

/** Whether neither line around has cells; a line with a day and one without are no rows of one table. */
function isAlone(lines: readonly Line[], index: number, isDay: boolean): boolean {
  return [lines[index - 1], lines[index + 1]].every((line) => {
    if (line === undefined || !line.text.includes('\t')) return true
    const found = tabsOf(line)
    return found !== null && isDated(found) !== isDay
  })
}
