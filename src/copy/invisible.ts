import { type Edit, leaveOut } from '../text/edit.ts'
import { startAt } from '../text/source-text.ts'
import type { Form } from './form.ts'
import { isInvisible } from './signs.ts'

/** Signs that print nothing, or nothing that a letter has: zero-width and direction marks, soft hyphens, indents and bullets of private use. */
export const invisibleForm: Form = {
  name: 'invisible signs',
  isOnPages: true,
  read: ({ source, signs: { invisible } }) => {
    if (invisible === 0) return null
    const { folded, text } = source
    const edits: Edit[] = []
    for (let at = 0; at < folded.length; at++) {
      if (!isInvisible(text.charCodeAt(startAt(source, at)))) continue
      const from = at
      while (isInvisible(text.charCodeAt(startAt(source, at + 1)))) at++
      edits.push(leaveOut(from, at + 1))
    }
    return { edits, evidence: `${invisible} signs print nothing` }
  },
}
