import { eastAsianWidth } from 'get-east-asian-width'

const zeroWidth = /[\p{Mn}\p{Me}\p{Cf}]/u
const ascii = /^[ -~]*$/

/** Columns that `text` takes in a terminal: 2 for a hanzi or a full-width form, 0 for a combining mark. `text` is printable, without tabs. */
export function displayWidth(text: string): number {
  if (ascii.test(text)) return text.length
  let width = 0
  for (const character of text)
    if (!zeroWidth.test(character)) width += eastAsianWidth(character.codePointAt(0) ?? 0)
  return width
}
