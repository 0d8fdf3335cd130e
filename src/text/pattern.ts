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
  const [only] = words
  if (words.length === 1 && only !== undefined) return stretch(only, from, gap)
  const groups = new Map<string, string[]>()
  for (const word of words) {
    const unit = unitAt(word, from)
    if (unit === '') continue
    const group = groups.get(unit)
    if (group === undefined) groups.set(unit, [word])
    else group.push(word)
  }
  let out = ''
  let leaves = ''
  let leaf = ''
  for (const [unit, group] of groups) {
    const after = from + unit.length
    const longer = group.filter((word) => word.length > after)
    if (longer.length === 0) {
      leaf = leaves === '' ? unit : ''
      leaves += inClass(unit)
      continue
    }
    const isEnd = longer.length < group.length
    const inner = branches(longer, after, gap)
    const isStretch = !isEnd && haveOneUnit(longer, after)
    const tail = isStretch ? `${gap}${inner}` : `(?:${gap}(?:${inner}))${isEnd ? '?' : ''}`
    out += `${out === '' ? '' : '|'}${literal(unit)}${tail}`
  }
  if (leaves === '') return out
  return `${out === '' ? '' : `${out}|`}${leaf === '' ? `[${leaves}]` : literal(leaf)}`
}

/** A word that shares no more with another. */
function stretch(word: string, from: number, gap: string): string {
  let out = ''
  for (let at = from; at < word.length; ) {
    const unit = unitAt(word, at)
    out += `${at === from ? '' : gap}${literal(unit)}`
    at += unit.length
  }
  return out
}

function haveOneUnit(words: readonly string[], at: number): boolean {
  const unit = unitAt(words[0] as string, at)
  return words.every((word) => word.startsWith(unit, at))
}

/** The sign at `at`, two units where it takes two. */
function unitAt(word: string, at: number): string {
  const code = word.charCodeAt(at)
  return code >= 0xd800 && code <= 0xdbff ? word.slice(at, at + 2) : word.charAt(at)
}

/** Signs that mean something in a pattern are ASCII. */
const isPlain = (unit: string) => unit.charCodeAt(0) > 0x7e

function literal(unit: string): string {
  if (isPlain(unit)) return unit
  return /[\\^$.*+?()[\]{}|/]/.test(unit) ? `\\${unit}` : unit
}

function inClass(unit: string): string {
  if (isPlain(unit)) return unit
  return /[\\^\]-]/.test(unit) ? `\\${unit}` : unit
}
