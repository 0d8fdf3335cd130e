import { isMarkup } from '../copy/is-markup.ts'
import { defaultMaxBytes } from './failure.ts'

/** What one letter may have: a hundred times what real ones have. Lines and numbers take a kB of memory each, so that what has more takes gigabytes. */
const most = { characters: 2_000_000, lines: 100_000, numbers: 400_000, tags: 500_000 }
const newline = 0x0a
const carriageReturn = 0x0d
const zero = 0x30
const lessThan = 0x3c
const greaterThan = 0x3e
/** What a tag, a comment or an instruction begins with. */
const tagStart = /[A-Za-z/!?]/

/**
 * The reason for refusing a text of more characters, lines, numbers or tags than any letter has, null for all others. A larger `maxBytes` than the usual
 * one raises the limits in proportion.
 */
export function tooMany(text: string, maxBytes = defaultMaxBytes): string | null {
  const factor = Math.max(1, maxBytes / defaultMaxBytes)
  if (text.length <= most.lines * factor) return null
  for (const [what, count] of Object.entries(countsOf(text, isMarkup(text)))) {
    const limit = Math.floor(most[what as keyof typeof most] * factor)
    if (count > limit)
      return `too large: ${count} ${what}; one letter may have ${limit}; --max-bytes raises the limit`
  }
  return null
}

/** Counts in one pass. What stands in the tags of a page, such as a picture, is no text. */
function countsOf(text: string, isPage: boolean): typeof most {
  const seen = { characters: 0, lines: 0, numbers: 0, tags: 0 }
  /** 2 after one hanzi of an amount, 3 after a number that is counted. */
  let run = 0
  let before = 0
  let isInTag = false
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === newline || (before === carriageReturn && code !== newline)) seen.lines++
    else if (code === lessThan && text.charCodeAt(at + 1) !== 0x2f) seen.tags++
    before = code
    if (isPage && code === lessThan && tagStart.test(text.charAt(at + 1))) isInTag = true
    if (isInTag) {
      isInTag = code !== greaterThan
      run = 0
      continue
    }
    seen.characters++
    // One hanzi alone is mostly a word's: 一些, 统一.
    const next = isDigit(code) || (run > 0 && isHanziNumeral(code)) ? 3 : isHanziNumeral(code) ? 2 : 0
    if (next === 3 && run !== 3) seen.numbers++
    run = run === 3 && next > 0 ? 3 : next
  }
  return seen
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
