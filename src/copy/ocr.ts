import { isDigit } from '../text/digits.ts'
import { type Edit, leaveOut } from '../text/edit.ts'
import { isUsualHanzi } from '../text/hanzi.ts'
import { hasSign, signBits } from '../text/line-signs.ts'
import type { Line } from '../text/lines.ts'
import { holds, unitSet } from '../text/unit-set.ts'
import type { Form, FormReading } from './form.ts'
import { unitsOf } from './units-of.ts'

/** Blanks between hanzi of running text below which they are those of a name or a label. */
const fewestApart = 4
const fewestInRunOn = 12
/** The share of pairs of hanzi that stand apart where all signs of the copy may. */
const heavyShare = 0.08
const lightShare = 0.012
const runOnShare = 0.035
const digitShare = 0.08
/** Stops with a blank after them that show blanks to stand for breaks, and blanks between hanzi for each: headings and names are lines, too. */
const fewestBreaks = 4
const mostForBreak = 4
/** A longer run of blanks is laid out: an agency and its date. */
const longestGap = 3
/** A name that is spread over its line, as 青 禾 县 水 务 局, has fewer. */
const fewestUnits = 11
const running = /[,。;]/u
const proposal = /建议|提案|议案/u
const longestTitle = 160
/** Shorter lines are headings and names. */
const shortestRunning = 16
/** What stands before and after a number of a document, a proposal or a day. */
const beforeNumbers = unitSet('第〔〕年月')
const afterNumbers = unitSet('号年月日〕')
/** What stands before a telephone or within it. */
const beforePhones = unitSet(':-)')
const mostOfPhone = 12
const longestNumber = 24
/** Signs that stand close to what is around them. */
const close = /[.,%:;()/\-+"'<>[\]]/

/** Signs that stand apart, as OCR and justified lines print them: blanks between hanzi, before stops, within numbers. */
export const ocrForm: Form = {
  name: 'signs that stand apart',
  isOnPages: false,
  read: ({ source: { folded }, lines }) => {
    if (!mayStandApart(lines())) return null
    const counts = countGaps(folded, lines())
    const { afterStops } = counts
    const apart = counts.apart + counts.wide
    const units = unitsOf(lines())
    const isRunOn = lines().some(({ start, end }) => (end - start) * 2 > units)
    // A text of one line may have blanks for its breaks: they stand after stops, and none within a sentence after a comma.
    if (
      isRunOn &&
      counts.inSentences === 0 &&
      afterStops >= fewestBreaks &&
      apart <= afterStops * mostForBreak
    )
      return null
    const least = isRunOn ? runOnShare : lightShare
    if (apart < (isRunOn ? fewestInRunOn : fewestApart) || apart <= afterStops)
      return readApartLines(folded, lines())
    const { hanzi, digits } = countPairs(folded, lines())
    if (apart < hanzi * least) return readApartLines(folded, lines())
    const isHeavy = isRunOn || apart > hanzi * heavyShare
    const areDigitsApart = isHeavy && counts.digitsApart > digits * digitShare
    const edits: Edit[] = []
    for (const line of lines())
      if (isHeavy || running.test(line.text) || isTitle(line.text))
        addGaps(folded, line, areDigitsApart, edits)
    return { edits, evidence: `${apart} blanks stand between signs of running text` }
  },
}

/** Whether any line of running text has a blank: in most letters none has. */
function mayStandApart(lines: readonly Line[]): boolean {
  return lines.some((line) => line.text.length >= shortestRunning && hasSign(line, signBits.blank))
}

/** Lines of which every unit stands apart, in a copy whose other lines are as printed. */
function readApartLines(folded: string, lines: readonly Line[]): FormReading | null {
  const apart = lines.filter(({ text }) => isApart(text))
  if (apart.length === 0) return null
  const edits: Edit[] = []
  for (const line of apart) addGaps(folded, line, true, edits)
  return { edits, evidence: `every sign of ${apart.length} lines stands apart` }
}

function isApart(text: string): boolean {
  if (text.length < 2 * fewestUnits - 1 || text.length > longestTitle || text.charCodeAt(1) !== 0x20)
    return false
  let hanzi = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if ((code === 0x20) !== (at % 2 === 1)) return false
    if (isUsualHanzi(code)) hanzi++
  }
  return hanzi >= 4
}

function isTitle(text: string): boolean {
  return text.length <= longestTitle && text.includes('关于') && proposal.test(text)
}

interface Gaps {
  /** Pairs of hanzi with a short gap between them. */
  apart: number
  /** Short gaps after a stop: those of a copy whose breaks became blanks. */
  afterStops: number
  /** Short gaps after a comma or before a stop. */
  inSentences: number
  /** Wide gaps between a hanzi and a number: justified lines have them. */
  wide: number
  digitsApart: number
}

/** The gaps in lines of running text, from one to the next: most of their units are none. */
function countGaps(folded: string, lines: readonly Line[]): Gaps {
  const gaps: Gaps = { apart: 0, afterStops: 0, inSentences: 0, wide: 0, digitsApart: 0 }
  for (const line of lines) {
    if (!isRunning(line) || !hasSign(line, signBits.blank)) continue
    const { start, end } = line
    for (let from = folded.indexOf(' ', start); from >= 0 && from < end; from = folded.indexOf(' ', from)) {
      let at = from + 1
      while (folded.charCodeAt(at) === 0x20) at++
      const isShort = at - from <= longestGap
      if (isShort) countGap(gaps, folded.charCodeAt(from - 1), folded.charCodeAt(at), at - from > 1)
      from = at
    }
  }
  return gaps
}

function isRunning({ text }: Line): boolean {
  return text.length >= shortestRunning && running.test(text)
}

/** Pairs of hanzi, and of digits, without a gap between them in lines of running text. */
function countPairs(folded: string, lines: readonly Line[]): { hanzi: number; digits: number } {
  let hanzi = 0
  let digits = 0
  for (const line of lines) {
    if (!isRunning(line)) continue
    let before = 0
    for (let at = line.start; at < line.end; at++) {
      const code = folded.charCodeAt(at)
      if (isUsualHanzi(before) && isUsualHanzi(code)) hanzi++
      else if (isDigit(before) && isDigit(code)) digits++
      before = code
    }
  }
  return { hanzi, digits }
}

function countGap(gaps: Gaps, before: number, after: number, isWide: boolean): void {
  if (isUsualHanzi(before) && isUsualHanzi(after)) gaps.apart++
  else if (isDigit(before) && isDigit(after)) gaps.digitsApart++
  else if ((isUsualHanzi(before) && isDigit(after)) || (isDigit(before) && isUsualHanzi(after)))
    gaps.wide += isWide ? 1 : 0
  else if (before === 0x3002 || before === 0x3a) gaps.afterStops++
  else if (before === 0x2c || before === 0x3001 || after === 0x2c || after === 0x3002) gaps.inSentences++
}

/** Leaves out the gaps of a line that a printed letter has not. */
function addGaps(folded: string, { start, end }: Line, areDigitsApart: boolean, edits: Edit[]): void {
  for (let at = start; at < end; at++) {
    if (folded.charCodeAt(at) !== 0x20) continue
    const from = at
    while (folded.charCodeAt(at + 1) === 0x20) at++
    const before = folded.charCodeAt(from - 1)
    const after = folded.charCodeAt(at + 1)
    const isMixed = before < 0x80 !== after < 0x80
    if (at - from >= longestGap && !(isMixed && at - from === longestGap)) continue
    const isJoined =
      isMixed ||
      (before >= 0x80 && after >= 0x80) ||
      (isDigit(before) && isDigit(after)
        ? areDigitsApart || isOneNumber(folded, start, from, at + 1, end)
        : isClose(before) || isClose(after))
    if (isJoined) edits.push(leaveOut(from, at + 1))
  }
}

/**
 * Whether the digits on both sides of a gap are of one number: 第20 41 15号, 〔2020〕23 3号, 7月1 4日, and a telephone behind its label, which has no more than a dozen.
 */
function isOneNumber(folded: string, start: number, left: number, right: number, end: number): boolean {
  let from = left
  let to = right
  let digits = 0
  while (from > start && left - from < longestNumber && isDigitOrBlank(folded.charCodeAt(from - 1)))
    if (isDigit(folded.charCodeAt(--from))) digits++
  while (to < end && to - right < longestNumber && isDigitOrBlank(folded.charCodeAt(to)))
    if (isDigit(folded.charCodeAt(to++))) digits++
  const before = folded.charCodeAt(from - 1)
  return (
    holds(beforeNumbers, before) ||
    holds(afterNumbers, folded.charCodeAt(to)) ||
    (holds(beforePhones, before) && digits <= mostOfPhone)
  )
}

function isDigitOrBlank(code: number): boolean {
  return code === 0x20 || isDigit(code)
}

function isClose(code: number): boolean {
  return close.test(String.fromCharCode(code))
}
