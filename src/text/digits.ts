/** True for the code of 0-9. */
export function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39
}
