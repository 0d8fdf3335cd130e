/** Labels (标签) that are looked for in front of a place; {@link labelTable} makes it. */
export interface LabelTable {
  /**
   * Where the longest label begins that ends at `end` of `text`, at `from` or later, or -1. Blanks may stand between its units: 索 引 号. One walk back over
   * one label's length, where a pattern of all labels would be thousands of units to compile.
   */
  startBefore(text: string, from: number, end: number): number
}

/** The {@link LabelTable} of some labels. */
export function labelTable(labels: Iterable<string>): LabelTable {
  const known = new Set(labels)
  const longest = Math.max(...[...known].map((label) => label.length))
  const lastUnits = new Set([...known].map((label) => label.charCodeAt(label.length - 1)))
  return {
    startBefore(text, from, end) {
      if (end <= from || !lastUnits.has(text.charCodeAt(end - 1))) return -1
      let found = -1
      let word = ''
      for (let at = end; word.length < longest; ) {
        while (at > from && isBlank(text.charCodeAt(at - 1))) at--
        if (at <= from) break
        at--
        word = text.charAt(at) + word
        if (known.has(word)) found = at
      }
      return found
    },
  }
}

/** Where what is printed in front of the colon at `colon` ends, at `from` or later, or -1 where more than `most` blanks lie between. */
export function endBefore(text: string, from: number, colon: number, most: number): number {
  let end = colon
  while (end > from && isBlank(text.charCodeAt(end - 1))) end--
  return colon - end > most ? -1 : end
}

function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x09
}
