/** Alternation of the literal words of a grammar table, longest first. An empty table would match anywhere, so it throws. */
export function oneOf(words: readonly string[]): string {
  if (words.length === 0) throw new Error('oneOf: empty table')
  const longestFirst = words.toSorted((a, b) => b.length - a.length)
  return `(?:${longestFirst.map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')).join('|')})`
}
