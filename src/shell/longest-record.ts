/**
 * The bytes that a record may have for a letter of `maxBytes`: JSON escapes take up to six for one, and other members stand beside it.
 */
export function longestRecord(maxBytes: number): number {
  return maxBytes * 6 + 65_536
}
