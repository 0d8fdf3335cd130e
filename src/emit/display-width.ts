import { eastAsianWidth } from 'get-east-asian-width'

const marks = /^(?:\p{M}|\u200b|\u200c|\u200d)$/u

/** The columns of a terminal that `text`, which holds no control characters, takes: two for each wide character (hanzi), none for a combining mark. */
export function displayWidth(text: string): number {
  let width = 0
  for (const character of text) width += widthOf(character)
  return width
}

/** `text` in at most `width` columns; what is cut is shown by … at its end. */
export function truncate(text: string, width: number): string {
  if (displayWidth(text) <= width) return text
  if (width < 1) return ''
  let out = ''
  let used = 1
  for (const character of text) {
    used += widthOf(character)
    if (used > width) break
    out += character
  }
  return `${out}…`
}

/** `text` in at most `width` columns; what is cut is shown by … at its beginning, as suits a path. */
export function truncateStart(text: string, width: number): string {
  if (displayWidth(text) <= width) return text
  if (width < 1) return ''
  let out = ''
  let used = 1
  for (const character of [...text].reverse()) {
    used += widthOf(character)
    if (used > width) break
    out = character + out
  }
  return `…${out}`
}

function widthOf(character: string): number {
  const code = character.codePointAt(0) ?? 0
  if (code < 0x300) return 1
  return marks.test(character) ? 0 : eastAsianWidth(code)
}
