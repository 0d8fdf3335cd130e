/** The largest of any number of values, `least` where none is larger: `largest([3, 8], 0)` → 8. `Math.max` of a spread takes the call stack at some hundred thousand. */
export function largest(values: Iterable<number>, least: number): number {
  let found = least
  for (const value of values) if (value > found) found = value
  return found
}
