/**
 * Alternation of the literal words of a grammar table; of two words that both match, the longer is tried first. Words that begin alike
 * share their beginning, so that a table of hundreds is one short descent at each place. `gap` is the source of what may stand between two
 * characters (blanks in 索 引 号). An empty table would match anywhere, so it throws.
 */
export function oneOf(words: readonly string[], gap = ''): string {
  if (words.length === 0) throw new Error('oneOf: empty table')
  return `(?:${branches(words, 0, gap)})`
}

/** What follows the first `from` units of words that share these. */
function branches(words: readonly string[], from: number, gap: string): string {
  if (words.length === 1) return stretch(words[0] as string, from, gap)
  const groups = bySign(words, from)
  let out = ''
  let leaves = ''
  let leaf = -1
  for (let i = 0; i < groups.length; i++) {
    const group = groups[i] as string[]
    const sign = (group[0] as string).codePointAt(from) as number
    const after = from + sizeOf(sign)
    const longer = longerThan(after, group)
    if (longer.length === 0) {
      leaf = leaves === '' ? sign : -1
      leaves += inClass(sign)
      continue
    }
    const isEnd = longer.length < group.length
    const inner = branches(longer, after, gap)
    const isStretch = !isEnd && shareSign(longer, after)
    const tail = isStretch ? `${gap}${inner}` : `(?:${gap}(?:${inner}))${isEnd ? '?' : ''}`
    out += `${out === '' ? '' : '|'}${literal(sign)}${tail}`
  }
  if (leaves === '') return out
  return `${out === '' ? '' : `${out}|`}${leaf < 0 ? `[${leaves}]` : literal(leaf)}`
}

/** The words that go on with the same sign, in the order of their first: a list, which takes less to go through than a map. */
function bySign(words: readonly string[], from: number): string[][] {
  const groups: string[][] = []
  const known = new Map<number, string[]>()
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as string
    if (word.length === from) continue
    const sign = word.codePointAt(from) as number
    const group = known.get(sign)
    if (group !== undefined) {
      group.push(word)
      continue
    }
    const first = [word]
    known.set(sign, first)
    groups.push(first)
  }
  return groups
}

/** A word that shares no more with another. */
function stretch(word: string, from: number, gap: string): string {
  if (gap === '' && isPlain(word, from)) return word.slice(from)
  let out = ''
  for (let at = from; at < word.length; ) {
    const sign = word.codePointAt(at) as number
    out += `${at === from ? '' : gap}${literal(sign)}`
    at += sizeOf(sign)
  }
  return out
}

function longerThan(size: number, words: readonly string[]): readonly string[] {
  for (let i = 0; i < words.length; i++)
    if ((words[i] as string).length === size) return words.filter((word) => word.length > size)
  return words
}

function shareSign(words: readonly string[], at: number): boolean {
  const sign = words[0]?.codePointAt(at)
  for (let i = 1; i < words.length; i++) if (words[i]?.codePointAt(at) !== sign) return false
  return true
}

function sizeOf(sign: number): number {
  return sign > 0xffff ? 2 : 1
}

/** Signs that mean something in a pattern are ASCII. */
const lastAscii = 0x7e

function isPlain(word: string, from: number): boolean {
  for (let at = from; at < word.length; at++) if (word.charCodeAt(at) <= lastAscii) return false
  return true
}

function literal(sign: number): string {
  return sign <= lastAscii ? escaped(sign, /[\\^$.*+?()[\]{}|/]/) : String.fromCodePoint(sign)
}

function inClass(sign: number): string {
  return sign <= lastAscii ? escaped(sign, /[\\^\]-]/) : String.fromCodePoint(sign)
}

function escaped(sign: number, special: RegExp): string {
  const printed = String.fromCodePoint(sign)
  return special.test(printed) ? `\\${printed}` : printed
}
