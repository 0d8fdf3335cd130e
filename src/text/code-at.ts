/**
 * The code of the unit at `at`, 0 outside of the text. For places that may lie there: where `charCodeAt` is asked outside of a text, the compiled code that
 * asks is thrown away and compiled anew.
 */
export function codeAt(text: string, at: number): number {
  return at >= 0 && at < text.length ? text.charCodeAt(at) : 0
}
