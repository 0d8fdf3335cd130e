/** A set of UTF-16 units, one bit for each of the 65,536; asked by {@link holds}. */
export type UnitSet = Uint32Array

/** The {@link UnitSet} of every unit in the strings of `units`. */
export function unitSet(...units: readonly string[]): UnitSet {
  const set = new Uint32Array(0x10000 / 32)
  for (const part of units) {
    for (let i = 0; i < part.length; i++) {
      const code = part.charCodeAt(i)
      set[code >> 5] = (set[code >> 5] ?? 0) | (1 << (code & 31))
    }
  }
  return set
}

/** The first unit of each word: what a text begins with where it begins with one of them. */
export function firstsOf(words: readonly string[]): string {
  return words.map((word) => word.charAt(0)).join('')
}

/** The last unit of each word: what a text ends with where it ends with one of them. */
export function lastsOf(words: readonly string[]): string {
  return words.map((word) => word.slice(-1)).join('')
}

/**
 * Whether the unit of that code is in the set: `holds(digits, text.charCodeAt(at))`, false after the end of a text. A hanzi taken out of a text as a
 * string is allocated, and a pattern or a record asked for it hashes it; its code costs one load.
 */
export function holds(set: UnitSet, code: number): boolean {
  return (((set[code >> 5] ?? 0) >>> (code & 31)) & 1) === 1
}

/** Whether every unit of `text` is in the set: false after a look at the first units of most texts, where a search would read on. */
export function hasOnly(set: UnitSet, text: string): boolean {
  for (let at = 0; at < text.length; at++) if (!holds(set, text.charCodeAt(at))) return false
  return true
}

/** Whether any of the first `reach` units of `text` is in the set. A loop over short texts costs less than a pattern of one class. */
export function holdsAny(set: UnitSet, text: string, reach = text.length): boolean {
  const end = Math.min(reach, text.length)
  for (let at = 0; at < end; at++) if (holds(set, text.charCodeAt(at))) return true
  return false
}
