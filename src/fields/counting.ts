const digits: ReadonlyMap<string, number> = new Map([
  ...[...'〇一二三四五六七八九'].map((digit, value) => [digit, value] as const),
  ['○', 0],
  ['零', 0],
  ['两', 2],
])
const units: ReadonlyMap<string, number> = new Map([
  ['十', 10],
  ['百', 100],
])

/** The characters of a small whole number as terms, meetings and counts are printed, for use inside a character class. */
export const countingCharacters = '0-9〇○零一二三四五六七八九十百两'

/** A small whole number (十七, 17, 二十一, 两) or null. Larger and decimal quantities are the figure reader's. */
export function readCounting(text: string): number | null {
  const first = text.charCodeAt(0)
  if (first >= 0x30 && first <= 0x39) return /^\d{1,9}$/.test(text) ? Number(text) : null
  let total = 0
  let digit = 0
  if (text === '') return null
  for (const character of text) {
    const unit = units.get(character)
    if (unit !== undefined) {
      total += (digit === 0 ? 1 : digit) * unit
      digit = 0
      continue
    }
    const value = digits.get(character)
    if (value === undefined) return null
    digit = digit * 10 + value
  }
  return total + digit
}
