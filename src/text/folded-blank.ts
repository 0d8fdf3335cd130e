/** A blank inside of a line of folded text, where every kind of blank is a space but the tab. */
export function isFoldedBlank(code: number): boolean {
  return code === 0x20 || code === 0x09
}
