/** True for the code of the second half of a sign of two units. */
export function isTrail(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff
}
