/**
 * The code of the unit at `at`, 0 outside of the text. Where a loop looks at what stands beside a unit: `charCodeAt` has no place outside of a text, and V8
 * throws the code away that it compiled for the loop when it is asked for one.
 */
export function unitAt(text: string, at: number): number {
  return at >= 0 && at < text.length ? text.charCodeAt(at) : 0
}
