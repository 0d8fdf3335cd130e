import { isSelectable } from '../../corrections/selectable.ts'
import type { Item } from '../inspect/items.ts'
import type { LetterState } from '../inspect/letter-state.ts'
import { Correcting, canMake, draftOf } from './correcting.ts'

/** True for a value that words of the letter can be selected for. */
export function canCorrect({ file }: LetterState, { field }: Item): boolean {
  return file !== null && isSelectable(field)
}

/** Asks the person for the right words of a value. */
export function startCorrecting(state: LetterState, item: Item): void {
  const { file } = state
  if (file === null || !isSelectable(item.field)) return
  state.correcting.value = new Correcting(state, file, item)
}

/** Notes that a value was read rightly; false where it cannot be noted. */
export async function confirmValue(state: LetterState, { path, span }: Item): Promise<boolean> {
  const { file } = state
  if (file === null) return false
  const draft = await draftOf(state, file, { path, span, why: null })
  if (draft === null || !canMake(draft)) return false
  file.append(draft.correction)
  return true
}
