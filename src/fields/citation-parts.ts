import { yearDigits } from '../grammar/calendar.ts'
import { yearRangeSigns } from '../grammar/citation.ts'
import { matchesOf } from '../text/matches.ts'
import { oneOf } from '../text/pattern.ts'
import { countingCharacters, readCounting } from './counting.ts'

const zero = Object.keys(yearDigits).join('')
const year = `(?:(?:19|20)[0-9]{2}|[一二][${zero}]{3})`
const sign = `[ \\t\\r\\n]{0,4}${oneOf(yearRangeSigns)}{1,3}[ \\t\\r\\n]{0,4}`
/** 2021—2025年, 2021年至2035年, 2021-25年. */
const range = new RegExp(`(?<![0-9])(${year})年?${sign}(${year}|[0-9]{2})(?![0-9])`)
/** 2023年, (2019); a bare run of four digits may be anything. */
const single = new RegExp(`(?<![0-9])(${year})年|\\((${year})(?:版|年版|本|修订|修正)?\\)`, 'g')

/** Most titles name no year; the patterns of those that do look after and back. */
const mayNameYear = new RegExp(year)

/**
 * The first and the last year that a title names: `[2021, 2025]` for (2021—2025年), twice the same for a single year, null for none. 十四五 names none.
 */
export function readTitleYears(title: string): [number, number] | null {
  if (!mayNameYear.test(title)) return null
  const span = range.exec(title)
  if (span !== null) {
    const first = yearOf(span[1] ?? '')
    const second = span[2] ?? ''
    const last = second.length === 2 ? Math.floor(first / 100) * 100 + Number(second) : yearOf(second)
    if (last >= first) return [first, last]
  }
  const years = matchesOf(single, title)
    .map(([, plain, bracketed]) => yearOf(plain ?? bracketed ?? ''))
    .toSorted((a, b) => a - b)
  const [least] = years
  return least === undefined ? null : [least, years.at(-1) ?? least]
}

function yearOf(printed: string): number {
  let value = 0
  for (const glyph of printed) value = value * 10 + (yearDigits[glyph] ?? Number(glyph))
  return value
}

/** The article that follows a cited title: its numbers and the folded offset after it. */
export interface FoundArticle {
  readonly article: number
  readonly paragraph: number | null
  readonly end: number
}

const counted = `[${countingCharacters}]{1,7}`
const articleAt = new RegExp(
  `(?:\\s{0,2}\\([^()《》〔\\[]{1,24}\\))?\\s{0,4}[中的]{0,2}(?:第\\s{0,2}${counted}\\s{0,2}[编章节]\\s{0,2}){0,3}第\\s{0,2}(${counted})\\s{0,2}(?:[至到、—–-]第?\\s{0,2}${counted}\\s{0,2})?条(?:之${counted}(?![${countingCharacters}]))?(?:\\s{0,2}第\\s{0,2}(${counted})\\s{0,2}款)?`,
  'y',
)

/**
 * Reads 第十六条第二款 right after a title that ends at the folded offset `from`, a bracket such as (2021年修订) between them; 第(三)项 stays
 * outside, and so does what goes beyond `limit`.
 */
export function readArticleAt(text: string, from: number, limit: number): FoundArticle | null {
  articleAt.lastIndex = from
  const found = articleAt.exec(text)
  if (found === null || articleAt.lastIndex > limit) return null
  const article = readCounting(found[1] ?? '')
  if (article === null) return null
  return {
    article,
    paragraph: found[2] === undefined ? null : readCounting(found[2]),
    end: articleAt.lastIndex,
  }
}
