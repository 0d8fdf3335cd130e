import { simplifiedOf } from '../grammar/traditional.ts'
import { tableOf } from './unit-table.ts'
import { variants } from './variants.ts'
import { widths } from './width.ts'

/** One look at each unit folds everything: letters are read whole. */
const table = tableOf([
  ...widths,
  ...variants,
  ...[...simplifiedOf].map(([from, to]) => [from.charCodeAt(0), to.charCodeAt(0)] as const),
])

/**
 * Folds widths as {@link foldWidth} does, reads traditional characters of official wording as simplified ones, radicals as the hanzi they stand for, and every
 * break as `\n` (`\r` stays): one unit in, one out, so that an offset into the result is one into `text`.
 */
export function foldScript(text: string): string {
  return table.replaceIn(text)
}
