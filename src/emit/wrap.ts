import { displayWidth } from './display-width.ts'

const wide = '⺀-鿿豈-﫿︰-﹏！-｠\\u{20000}-\\u{323af}'
/** Where a line may end: after a blank, and on either side of a wide character (hanzi). */
const pieces = new RegExp(`[${wide}]|[^\\s${wide}]+|\\s+`, 'gu')
/** Marks that begin no line. */
const closing = /^[，。、；：？！）》”’」』〕】]$/u

/**
 * `text` in lines of at most `width` columns of a terminal, the later ones after `indent` blanks; a word longer than a line is broken. Infinity
 * leaves the text as it is.
 */
export function wrap(text: string, width: number, indent: number): string {
  if (displayWidth(text) <= width) return text
  const lines: string[] = []
  let line: string[] = []
  let used = 0
  let room = width
  const end = () => {
    lines.push(line.join('').trimEnd())
    line = []
    used = 0
    room = Math.max(2, width - indent)
  }
  const put = (piece: string) => {
    line.push(piece)
    used += displayWidth(piece)
  }
  for (const [piece] of text.matchAll(pieces)) {
    const isBlank = piece.trim() === ''
    if (isBlank && used === 0 && lines.length > 0) continue
    const needed = displayWidth(piece)
    if (used + needed > room && used > 0 && !isBlank) {
      // A mark takes the word before it along.
      const last = closing.test(piece) && line.length > 1 ? line.pop() : undefined
      end()
      if (last !== undefined) put(last)
    }
    if (needed <= room) {
      put(piece)
      continue
    }
    for (const character of piece) {
      if (used + displayWidth(character) > room) end()
      put(character)
    }
  }
  if (line.join('').trim() !== '') lines.push(line.join('').trimEnd())
  return lines.join(`\n${' '.repeat(indent)}`)
}
