/** A document of more lines, tags or numbers takes gigabytes: what is read of each is a hundred times as large as it is. */
const most = { lines: 400_000, numbers: 400_000, tags: 1_000_000 }
const newline = 0x0a
const zero = 0x30
const lessThan = 0x3c

/** The reason for refusing a text of more lines, numbers or tags than any letter has, null for all others. */
export function tooMany(text: string): string | null {
  if (text.length < most.lines) return null
  const seen = { lines: 0, numbers: 0, tags: 0 }
  /** 2 behind one hanzi of an amount, 3 behind a number that is counted. */
  let run = 0
  let before = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === newline || (before === 0x0d && code !== newline)) seen.lines++
    else if (code === lessThan && text.charCodeAt(at + 1) !== 0x2f) seen.tags++
    // One hanzi alone is mostly a word's: 一些, 统一.
    const next = isDigit(code) || (run > 0 && isHanziNumeral(code)) ? 3 : isHanziNumeral(code) ? 2 : 0
    if (next === 3 && run !== 3) seen.numbers++
    run = run === 3 && next > 0 ? 3 : next
    before = code
  }
  for (const [what, limit] of Object.entries(most)) {
    const count = seen[what as keyof typeof seen]
    if (count > limit) return `too large: ${count} ${what}; one letter may have ${limit}`
  }
  return null
}

/** Digits of either width. */
function isDigit(code: number): boolean {
  return (code >= zero && code < zero + 10) || (code >= 0xff10 && code <= 0xff19)
}

/** The hanzi of amounts. */
function isHanziNumeral(code: number): boolean {
  return code >= 0x3007 && code <= 0x96f6 && numerals.has(code)
}

const numerals: ReadonlySet<number> = new Set(
  Array.from('〇零一二三四五六七八九十百千万亿两', (unit) => unit.charCodeAt(0)),
)
