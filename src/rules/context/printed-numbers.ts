import type { Mention } from '../../model/mention.ts'
import type { Letter } from './letter.ts'

/** More prints of one number than a page has. */
const most = 8

/**
 * Every print of the letter's own 发文字号 above the salutation, in order: portals print the block twice, and a fix must mend each.
 * Without the text only the print that was read.
 */
export function printedNumbers({ document, text }: Letter): Mention[] {
  const number = document.documentNumber
  if (number === null) return []
  const [start, end] = number.span
  const printed = text.slice(start, end)
  if (printed === '') return [number]
  const limit = document.salutation?.span[0] ?? document.opening?.span[0] ?? end
  const found: Mention[] = []
  for (
    let at = text.indexOf(printed);
    at >= 0 && at < Math.max(limit, end) && found.length < most;
    at = text.indexOf(printed, at + printed.length)
  ) {
    found.push({ text: number.text, span: [at, at + printed.length] })
  }
  return found
}
