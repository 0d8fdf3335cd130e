/** What the code of {@link switchedOf} asks: which mutant is on, and what it notes of those that are off. */
type Values = readonly [index: number, a: never, b: never]
declare const mutantThatIsOn: number

/** The number of the mutant that is on; -1 for none. */
export const $on = mutantThatIsOn
/** The mutants that would have changed what an expression gave, since {@link forget}. */
export const reached = new Set<number>()
/** Left sides of connectives, from their evaluation to the next look at them. */
export const $left: unknown[] = []

const note = $on === -1
/** Whether the mutant is on. */
export function $reach(i: number): boolean {
  if (note) reached.add(i)
  return $on === i
}
/** A condition whose mutants are `i`, always true, and `i + 1`, always false. */
export function $holds<T>(i: number, value: T): T {
  if (note) reached.add(value ? i + 1 : i)
  return value
}
export function $truth(i: number, value: unknown): boolean {
  if (note) reached.add(i)
  return Boolean(value)
}
export function $not(i: number, value: unknown): boolean {
  if (note) reached.add(i)
  return $on === i ? Boolean(value) : !value
}

const pair =
  (is: (a: never, b: never) => unknown, instead: (a: never, b: never) => unknown) =>
  (...[i, a, b]: Values): unknown => {
    if ($on === i) return instead(a, b)
    const value = is(a, b)
    if (note && value !== instead(a, b)) reached.add(i)
    return value
  }
type Operation = (a: never, b: never) => unknown
const less: Operation = (a, b) => a < b
const atMost: Operation = (a, b) => a <= b
const more: Operation = (a, b) => a > b
const atLeast: Operation = (a, b) => a >= b
const same: Operation = (a, b) => a === b
const different: Operation = (a, b) => a !== b
const sum: Operation = (a, b) => (a as number) + (b as number)
const difference: Operation = (a, b) => (a as number) - (b as number)
export const $operate = {
  '<': pair(less, atMost),
  '<=': pair(atMost, less),
  '>': pair(more, atLeast),
  '>=': pair(atLeast, more),
  '===': pair(same, different),
  '!==': pair(different, same),
  '+': pair(sum, difference),
  '-': pair(difference, sum),
}
