import { type Edit, leaveOut } from '../text/edit.ts'
import type { Form } from './form.ts'
import { countOf } from './signs.ts'

/** Between bars that stand for breaks there are sentences. */
const sentence = /[。;:!?]/
/** Fewer bars in a line may be those of a row. */
const fewestBars = 4
const fewestSentences = 2
const shortest = 40
const opening = /收悉|(?:答复|回复|函复|报告|函告)如下/u

/** Bars that stand for breaks, and bars left over at the end or the beginning of a line. Rows of tables keep theirs. */
export const barsForm: Form = {
  name: 'bars left over',
  isOnPages: false,
  read: ({ source, signs, lines }) => {
    if (countOf(signs, '|') === 0) return null
    const { folded } = source
    const edits: Edit[] = []
    for (const { start, end, text } of lines()) {
      const first = text.indexOf('|')
      if (first < 0) continue
      const last = text.lastIndexOf('|')
      const bars = text.split('|')
      const isEdge = bars.every((words, index) => words.trim() === '' || index === (first === 0 ? 1 : 0))
      if (isEdge && bars.some((words) => words.trim() !== '')) {
        if (first === 0) edits.push(leaveOut(start, start + 1))
        for (let at = start + Math.max(first, 1); at <= start + last && at < end; at++)
          if (folded.charCodeAt(at) === 0x7c) edits.push(leaveOut(at, at + 1))
      } else if (bars.length > fewestBars && isRunOn(bars))
        for (let at = start + first; at >= start && at < end; ) {
          edits.push({ start: at, end: at + 1, by: '\n' })
          const next = folded.indexOf('|', at + 1)
          if (next < 0) break
          at = next
        }
    }
    return edits.length === 0 ? null : { edits, evidence: `${edits.length} bars are no rows of a table` }
  },
}

/** Whether the stretches between bars are lines of a letter: several sentences among them, one of them long. */
function isRunOn(stretches: readonly string[]): boolean {
  const told = stretches.filter((words) => sentence.test(words.trimEnd().at(-1) ?? ''))
  if (told.length < fewestSentences) return false
  const isAddressed = stretches.some(
    (words, index) => words.trimEnd().endsWith(':') && opening.test(stretches[index + 1] ?? ''),
  )
  return (
    (isAddressed && (stretches[0] ?? '').trim() !== '') ||
    stretches.some((words) => words.length > shortest && words.includes('。'))
  )
}
