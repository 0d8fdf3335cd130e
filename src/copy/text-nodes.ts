import { labels } from '../grammar/labels.ts'
import { furnitureLabels, publishedLabels, sourceLabels } from '../grammar/publication.ts'
import { type Edit, leaveOut, readAs } from '../text/edit.ts'
import { usualHanzi } from '../text/hanzi.ts'
import type { Form } from './form.ts'

const hanziLabel = new RegExp(`^[${usualHanzi} ]{2,10}:$`)
const known: ReadonlySet<string> = new Set([
  ...labels.map(({ label }) => label),
  ...publishedLabels,
  ...sourceLabels,
  ...furnitureLabels,
])
/** Fewer arrows alone on their lines are a quotation or a mistake. */
const fewestArrows = 2
const fewestLabels = 3
const arrowSigns: ReadonlySet<string> = new Set(['>', '>>', '»', '›', '→'])
const isArrow = (text: string) => text.length <= 2 && arrowSigns.has(text)
/** How those end whom a letter addresses, and words that open one. */
const addressee = /(?:代表|委员|们|同志|好|如下|位置|组|[局委厅部办会院府团乡镇道]):$/u
const longestValue = 60

/** A page of which every text node became a line: the arrows of its breadcrumb and the labels of its block stand alone. */
export const textNodesForm: Form = {
  name: 'one line for each piece of a page',
  isOnPages: false,
  read: ({ lines: linesOf }) => {
    const lines = linesOf()
    let arrows = 0
    for (const { text } of lines) if (isArrow(text)) arrows++
    if (arrows < fewestArrows) return null
    const edits: Edit[] = []
    let values = 0
    for (let i = 0; i + 1 < lines.length; i++) {
      const above = lines[i]
      const below = lines[i + 1]
      if (above === undefined || below === undefined) continue
      if (isArrow(above.text) || isArrow(below.text)) edits.push(readAs(above.end, below.start, ' '))
      else if (isLabel(above.text) && !below.text.endsWith(':') && below.text.length <= longestValue) {
        edits.push(leaveOut(above.end, below.start))
        values++
      }
    }
    return {
      edits: values < fewestLabels ? edits.filter(({ by }) => by !== '') : edits,
      evidence: `${arrows} arrows and ${values} labels stand alone on their lines`,
    }
  },
}

/** A label that the tables know, or one of its form that is no addressee. */
function isLabel(text: string): boolean {
  if (!text.endsWith(':') || text.length > 12) return false
  return known.has(text.slice(0, -1).replaceAll(' ', '')) || (hanziLabel.test(text) && !addressee.test(text))
}
