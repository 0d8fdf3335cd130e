import { type Edit, leaveOut } from '../text/edit.ts'
import type { Form } from './form.ts'
import { isInvisible } from './signs.ts'

/** Signs that print nothing, or nothing that a letter has: zero-width and direction marks, soft hyphens, indents and bullets of private use. */
export const invisibleForm: Form = {
  name: 'invisible signs',
  isOnPages: true,
  read: ({ source: { folded, text, origin }, signs: { invisible } }) => {
    if (invisible === 0) return null
    const edits: Edit[] = []
    for (let at = 0; at < folded.length; at++) {
      if (!isInvisible(text.charCodeAt(origin === null ? at : (origin[at] ?? 0)))) continue
      const from = at
      while (isInvisible(text.charCodeAt(origin === null ? at + 1 : (origin[at + 1] ?? 0)))) at++
      edits.push(leaveOut(from, at + 1))
    }
    return { edits, evidence: `${invisible} signs print nothing` }
  },
}
