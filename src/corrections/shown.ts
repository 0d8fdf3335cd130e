import type { CorrectionKey } from '../model/correction.ts'
import type { Document } from '../model/document.ts'
import type { Corrected, CorrectionBook, Outcome } from './book.ts'
import { isObject, pointerOf, stepsOf, valueAt } from './pointer.ts'
import { isSettled } from './settled.ts'
import { overlap, spanOf } from './spans.ts'

/**
 * The path by which a correction names the field that a corrected document shows at `path`: that of the correction which put it there, else that of the
 * document as it was read. `-` as the last step asks for an element more, and gives an index that no correction has.
 */
export function correctionPath(
  path: string,
  {
    key,
    read,
    corrected,
    book,
  }: {
    readonly key: string
    readonly read: Document
    readonly corrected: Corrected
    readonly book: CorrectionBook
  },
): string {
  let shown: unknown = corrected.document
  let own: unknown = read
  let out: string[] = []
  for (const step of stepsOf(path) ?? []) {
    const list = own
    const inner = valueAt(shown, [step])
    if (!Array.isArray(shown)) out.push(step)
    else if (step === '-') out.push(String(freeIndex(out, Array.isArray(list) ? list.length : 0, key, book)))
    else {
      const made = corrected.outcomes.find(
        ({ is, status }) => status === 'applied' && is !== null && is === inner,
      )
      if (made !== undefined) out = [...made.entry.steps]
      else out.push(String(indexIn(Array.isArray(list) ? list : [], inner, Number(step))))
    }
    own = valueAt(read, out)
    shown = inner
  }
  return pointerOf(out)
}

/** The index after the last of a list, and after all that corrections of the text have put into it. */
function freeIndex(
  list: readonly string[],
  length: number,
  sha256: string,
  { entries }: CorrectionBook,
): number {
  const before = `${pointerOf(list)}/`
  const taken = entries.flatMap(({ correction: { key }, steps }) =>
    key.sha256 === sha256 && key.path.startsWith(before) && steps.length === list.length + 1
      ? [Number(steps.at(-1))]
      : [],
  )
  return taken.reduce((free, index) => Math.max(free, index + 1), length)
}

/** Where an element stood in the list that was read: it is itself, or what stands at its place. */
function indexIn(list: readonly unknown[], element: unknown, index: number): number {
  const same = list.indexOf(element)
  if (same >= 0) return same
  const span = spanOf(element)
  const near = list.findIndex((other) => {
    const place = spanOf(other)
    return span !== null && place !== null && overlap(span, place) > 0
  })
  return near < 0 ? index : near
}

/** A correction of a document that is shown, as a person looks at it. */
export interface ShownCorrection {
  /** The line of the file, which an undo names. */
  readonly key: CorrectionKey
  /** Where the document that is shown has the field; elements that were put in later may stand before it. */
  readonly path: string
  readonly status: Outcome['status']
  readonly reason: Outcome['reason']
  /** What fuhan reads. */
  readonly found: unknown
  readonly is: unknown
  readonly why: string | null
  readonly by: string | null
  readonly at: string | null
}

/** What became of the corrections of a document, each with the place at which the document now has its field. */
export function shownCorrections({ document, outcomes }: Corrected): ShownCorrection[] {
  return outcomes.map((outcome) => {
    const { entry, status, reason, found, is } = outcome
    const { key, why = null, by = null, at = null } = entry.correction
    return { key, path: pathNow(document, outcome), status, reason, found, is, why, by, at }
  })
}

function pathNow(document: Document, outcome: Outcome): string {
  const steps = stepsOf(outcome.path) ?? []
  const list = valueAt(document, steps.slice(0, -1))
  if (!Array.isArray(list) || !isSettled(outcome)) return outcome.path
  const value = outcome.status === 'applied' ? outcome.is : outcome.found
  const index = isObject(value) ? list.indexOf(value) : -1
  return index < 0 ? outcome.path : pointerOf([...steps.slice(0, -1), index])
}
