/** Whether a mark that opens in the text, a bracket or a quotation, does not close in it: 《关于增加. */
export function leavesOpen(text: string, opening: string, closing: string): boolean {
  return text.lastIndexOf(opening) > text.lastIndexOf(closing)
}
