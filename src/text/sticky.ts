import { unitAt } from './unit-at.ts'
import { holds, type UnitSet, unitSet } from './unit-set.ts'

/** What a sticky pattern matches at `at`, or null. */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}

/** Whether a sticky pattern matches at `at`; its `lastIndex` is then after the match. Cheaper than {@link matchAt}, which allocates. */
export function isAt(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at
  return pattern.test(text)
}

/** Where the match of a sticky pattern at `at` ends; `at` itself where it does not match. */
export function matchEnd(pattern: RegExp, text: string, at: number): number {
  return isAt(pattern, text, at) ? pattern.lastIndex : at
}

/**
 * A pattern that is made when it is first asked for, and once: `lazyPattern(() => new RegExp(oneOf(words)))`. For patterns of long tables and of cases that one
 * letter in many has.
 */
export function lazyPattern(make: () => RegExp): () => RegExp {
  let made: RegExp | null = null
  return () => {
    made ??= make()
    return made
  }
}

/** A sticky pattern with the units that it may begin with. */
export interface Opening {
  readonly firsts: UnitSet
  readonly pattern: () => RegExp
}

/** The {@link Opening} of a pattern, which is made where the first of its `firsts` stands. */
export function opening(firsts: string, make: () => RegExp): Opening {
  return { firsts: unitSet(firsts), pattern: lazyPattern(make) }
}

/** What the pattern of an opening matches at `at`, or null: a look at one unit costs less than to begin a pattern. */
export function openingAt({ firsts, pattern }: Opening, text: string, at: number): RegExpExecArray | null {
  return holds(firsts, unitAt(text, at)) ? matchAt(pattern(), text, at) : null
}
