import { yearDigits } from '../grammar/calendar.ts'
import { numberJoiners, proseBeforeCode, wordsBeforeCode, yearBrackets } from '../grammar/document-number.ts'
import type { DocumentNumber } from '../model/document-number.ts'
import { isFoldedBlank } from '../text/folded-blank.ts'
import { matchesOf } from '../text/matches.ts'
import { oneOf } from '../text/pattern.ts'
import { mentionAt, type SourceText, spanAt } from '../text/source-text.ts'
import { agencyEnding } from './agency.ts'
import { readCounting } from './counting.ts'

const open = oneOf(yearBrackets.map((pair) => pair.charAt(0)))
const close = oneOf(yearBrackets.map((pair) => pair.charAt(1)))
const zero = Object.keys(yearDigits).join('')

/** The year in its brackets and the serial: 〔2023〕274号, [2017]第18号, ﹝2025﹞457; or the brackets around the wrong one: 2018〔24〕号. Code stands before it. */
const tail = new RegExp(
  `(?<open>${open})[ \\t]{0,3}(?<year>(?:19|20)[0-9]{2}|二[${zero}]{3})[ \\t]{0,3}年?[ \\t]{0,3}${close}` +
    '\\s{0,4}字?[ \\t]{0,3}第?[ \\t]{0,3}(?<letter>[A-Za-z]{0,2})(?:(?<serial>[0-9]{1,7})(?:[-—][0-9]{1,4})?(?<mark>\\s{0,4}号)?|(?<counted>[〇○零一二三四五六七八九十百]{1,6})\\s{0,4}号)' +
    `|(?<![0-9])(?<bareYear>(?:19|20)[0-9]{2})年?${open}(?<boxed>[0-9]{1,4})${close} ?号`,
  'g',
)
/** What an opening bracket of {@link tail} has behind it; where none stands, no pattern is run. */
const opened = new RegExp(`${open}[ \\t0-9二]`, 'g')
/** As many units at most stand before the bracket in {@link tail}: 2018年〔24〕号. */
const longestBareYear = 5
const codeUnit = /[々-〇㐀-鿿𠀀-𲎯A-Za-z]/u
const bracketedInCode = /\([々-〇㐀-鿿𠀀-𲎯A-Za-z]{1,4}\)$/u
const proseWords = new RegExp(oneOf(wordsBeforeCode), 'g')
const letterhead = new RegExp(`[省市州县区乡镇].{1,12}?${agencyEnding('coded')}(?=.{2,})`, 'gu')

/** What a number, title, article or 文件 before a conjunction ends with. */
const joinedBehind = /[号》)”」\]文件条款]/
/** More units than any 机关代字 has. */
const longestCode = 16

/** Reads every 发文字号 of the folded range `[start, end)`, in order. */
export function readDocumentNumbers(source: SourceText, start: number, end: number): DocumentNumber[] {
  const numbers: DocumentNumber[] = []
  for (const number of numbersIn(source, start, end)) numbers.push(number)
  return numbers
}

/**
 * Reads the first 发文字号 (GB/T 9704-2012, 7.2.5) of the folded range `[start, end)`. Any pair of brackets is read, 号 may be
 * missing and 第 may be there; the 机关代字 takes no word of the prose or the label before it.
 */
export function readDocumentNumber(source: SourceText, start: number, end: number): DocumentNumber | null {
  for (const number of numbersIn(source, start, end)) return number
  return null
}

/** Reads the 发文字号 that begins exactly at `from` (or after the blanks there), with the folded offset after it. */
export function readDocumentNumberAt(
  source: SourceText,
  from: number,
): { number: DocumentNumber; end: number } | null {
  const { folded } = source
  let start = from
  while (folded.charCodeAt(start) === 0x20) start++
  const reach = Math.min(folded.length, start + 2 * longestCode + 40)
  tail.lastIndex = start
  const found = tail.exec(folded.slice(0, reach))
  if (!found) return null
  const codeStart = walkBack(folded, start, found.index)
  const end = tail.lastIndex
  const number = numberAt(source, found, start, 0)
  return number && codeStart === start ? { number, end } : null
}

/** Writes a 发文字号 in the standard form: 渝科局函〔2023〕274号. */
export function formatDocumentNumber({
  agencyCode,
  year,
  serial,
}: Pick<DocumentNumber, 'agencyCode' | 'year' | 'serial'>): string {
  return `${agencyCode ?? ''}〔${year}〕${serial}号`
}

function* numbersIn(source: SourceText, start: number, end: number): Generator<DocumentNumber> {
  const text = source.folded.slice(start, end)
  let from = 0
  let behind = 0
  while (from < text.length) {
    opened.lastIndex = from
    if (!opened.test(text)) return
    tail.lastIndex = Math.max(from, opened.lastIndex - 2 - longestBareYear)
    const found = tail.exec(text)
    if (!found) return
    from = tail.lastIndex
    const number = numberAt(source, found, behind, start)
    if (number) {
      behind = from
      yield number
    }
  }
}

/** The number whose bracketed year `found` is in a text that begins at `offset` of the folded one; its code begins at `floor` or later. */
function numberAt(
  source: SourceText,
  found: RegExpExecArray,
  floor: number,
  offset: number,
): DocumentNumber | null {
  const { groups = {}, index, input } = found
  const codeStart = walkBack(input, floor, index)
  const agencyCode = unblank(source, offset + codeStart, offset + index)
  const { boxed, bareYear } = groups
  if (boxed !== undefined && agencyCode === '') return null
  const hasMark = groups.mark !== undefined || groups.counted !== undefined || boxed !== undefined
  // (2023)5 in prose is a year in brackets and a number; round brackets are the only ones prose uses.
  if (!hasMark && (agencyCode === '' || groups.open === '(')) return null
  let year = 0
  for (const glyph of groups.year ?? bareYear ?? '') year = year * 10 + (yearDigits[glyph] ?? Number(glyph))
  return {
    ...mentionAt(source, offset + codeStart, offset + index + found[0].length),
    agencyCode: agencyCode === '' ? null : agencyCode,
    year,
    serial: groups.counted === undefined ? Number(groups.serial ?? boxed) : readCounting(groups.counted),
  }
}

/** Where the 机关代字 that ends at `bracket` begins, at `floor` or later. */
function walkBack(text: string, floor: number, bracket: number): number {
  let end = bracket
  while (end > floor && end > bracket - 6 && isFoldedBlank(text.charCodeAt(end - 1))) end--
  const limit = Math.max(floor, end - longestCode)
  let start = runStart(text, limit, end)
  // 甲 交 函〔2023〕: single characters, spread.
  while (
    end - start >= 1 &&
    codeLength(text, start) === 1 &&
    start - 1 > limit &&
    isFoldedBlank(text.charCodeAt(start - 1)) &&
    runStart(text, limit, start - 1) === start - 2
  ) {
    start -= 2
  }
  return behindProse(text, start, end)
}

/** Units of the run that begins at `start`. */
function codeLength(text: string, start: number): number {
  return isFoldedBlank(text.charCodeAt(start + 1)) || !codeUnit.test(text.charAt(start + 1)) ? 1 : 2
}

function runStart(text: string, limit: number, end: number): number {
  let start = end
  while (start > limit) {
    const unit = text.charAt(start - 1)
    if (unit === ')') {
      const group = bracketedInCode.exec(text.slice(Math.max(limit, start - 6), start))
      // A bracket at the very front (A类)甲… belongs to something else.
      if (!group || start - group[0].length <= limit) break
      start -= group[0].length
    } else if (codeUnit.test(unit) && !proseBeforeCode.includes(unit)) start--
    else break
  }
  return start
}

/** Leaves labels, letterheads, verbs and conjunctions before a code out of it. */
function behindProse(text: string, start: number, end: number): number {
  const code = text.slice(start, end)
  let cut = 0
  for (const found of matchesOf(letterhead, code)) cut = found.index + found[0].length
  for (const found of matchesOf(proseWords, code)) {
    const to = found.index + found[0].length
    if (to < code.length) cut = Math.max(cut, to)
  }
  const front = text.charAt(start + cut - 1)
  // 〔2019〕22号文件|和|云政办函: the conjunction of two numbers, and 和政办 a code where no number stands in front.
  if (numberJoiners.includes(code.charAt(cut)) && start + cut > 0 && joinedBehind.test(front)) cut++
  while (isFoldedBlank(code.charCodeAt(cut))) cut++
  return start + cut
}

/** The printed characters of a folded range, blanks and pinyin dropped. */
function unblank(source: SourceText, start: number, end: number): string {
  let out = ''
  for (let at = start; at < end; at++) {
    if (!isFoldedBlank(source.folded.charCodeAt(at))) out += source.text.charAt(spanAt(source, at, at + 1)[0])
  }
  return out
}
