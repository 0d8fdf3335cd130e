import { breakingElements, cellElements, inlineElements } from '../grammar/leftover-tags.ts'
import { type Edit, readAs } from '../text/edit.ts'
import type { Form } from './form.ts'
import { countOf } from './signs.ts'

const breaking: ReadonlySet<string> = new Set(breakingElements)
const cells: ReadonlySet<string> = new Set(cellElements)
const inline: ReadonlySet<string> = new Set(inlineElements)
const tag = /<(\/?)([a-zA-Z][a-zA-Z0-9:]{0,11})((?:[ \t\n\r][^<>]{0,400})?)\/?>|<!--[^<>]{0,400}-->/g

/** Tags left in a text: `<br>`, `<u>86</u>个`, `<span id="page-0-0"></span>`, tables that Markdown keeps as HTML. */
export const tagsForm: Form = {
  name: 'tags left in',
  isOnPages: false,
  read: ({ source: { folded }, signs }) => {
    if (countOf(signs, '<') === 0) return null
    const edits = tagsIn(folded)
    return edits.length === 0 ? null : { edits, evidence: `${edits.length} tags of HTML` }
  },
}

function tagsIn(text: string): Edit[] {
  const out: Edit[] = []
  let isFirstCell = true
  tag.lastIndex = 0
  for (let match = tag.exec(text); match !== null; match = tag.exec(text)) {
    const [printed, slash, element] = match
    const name = element?.toLowerCase()
    const end = match.index + printed.length
    if (name === undefined || inline.has(name)) out.push(readAs(match.index, end, ''))
    else if (cells.has(name)) {
      if (slash === '') {
        out.push(readAs(match.index, end, isFirstCell ? '| ' : ' | '))
        isFirstCell = false
      } else out.push(readAs(match.index, end, ''))
    } else if (breaking.has(name)) {
      const closesRow = name === 'tr' && !isFirstCell
      if (name === 'tr') isFirstCell = true
      out.push(readAs(match.index, end, closesRow && slash !== '' ? ' |\n' : '\n'))
    }
  }
  return out
}
