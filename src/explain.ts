import { readCopy } from './copy/read-copy.ts'
import { explainLines } from './letter/explain.ts'
import type { Explanation } from './model/explanation.ts'

/** Tells of each line of a letter what part it was read as, what spoke for that, what it might be else and how sure that is. Pure, and total as `parse` is. */
export function explain(text: string): Explanation[] {
  const { source, lines } = readCopy(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text)
  return explainLines(source, lines)
}
