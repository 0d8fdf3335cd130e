import { isDigit } from './digits.ts'
import { isUsualHanzi } from './hanzi.ts'
import { signsIn, signsOfUnit } from './line-signs.ts'
import type { SourceText } from './source-text.ts'
import { unitAt } from './unit-at.ts'

/** A line that has something printed on it. Blank lines are none; `blankBefore` counts them. */
export interface Line {
  /** Position in the list of lines. */
  readonly index: number
  /** Offset of its first printed unit in the folded text. */
  readonly start: number
  /** Offset after its last printed unit. */
  readonly end: number
  /** The folded text from `start` to `end`. */
  readonly text: string
  /** Blanks before it. */
  readonly indent: number
  /** Blank lines before it. */
  readonly blankBefore: number
  /** The bits of the signs that stand in it (`line-signs.ts`); what is cut out of a line may keep those of the whole. */
  readonly signs: number
}

/** The printed lines of a text in order, trimmed, blank ones counted. Every unit outside of them is blank or a line break. */
export function splitLines({ folded }: SourceText): Line[] {
  const lines: Line[] = []
  let blankBefore = 0
  let from = 0
  const { length } = folded
  while (from < length) {
    let at = from
    while (at < length && isSpace(folded.charCodeAt(at)) && !isBreak(folded.charCodeAt(at))) at++
    let start = at
    let end = at
    let signs = 0
    // Blanks count where something is printed after them.
    let blanks = 0
    for (; at < length; at++) {
      const code = folded.charCodeAt(at)
      if (isSpace(code)) {
        if (isBreak(code)) break
        blanks |= signsOfUnit(code)
        continue
      }
      signs |= blanks | signsOfUnit(code)
      end = at + 1
    }
    if (start === end) blankBefore++
    else {
      if (isLost(folded.charCodeAt(start))) start = behindIndent(folded, start, end)
      const text = folded.slice(start, end)
      lines.push({ index: lines.length, start, end, text, indent: start - from, blankBefore, signs })
      blankBefore = 0
    }
    from = at + (unitAt(folded, at) === 13 && unitAt(folded, at + 1) === 10 ? 2 : 1)
  }
  return lines
}

/** What a copy makes of a blank that its encoding has no unit for. */
function isLost(code: number): boolean {
  return code === 0x3f || code === 0xfffd
}

/** Whether lost blanks stand before the words of a line: it begins a paragraph. */
export function hasLostIndent(folded: string, { start, indent }: Line): boolean {
  for (let at = start - indent; at < start; at++) if (isLost(folded.charCodeAt(at))) return true
  return false
}

/** Where the words of a line begin that is indented by two or more lost blanks: ??某某局. */
function behindIndent(text: string, start: number, to: number): number {
  let at = start
  while (at < to && (isLost(text.charCodeAt(at)) || isSpace(text.charCodeAt(at)))) at++
  const isIndent = at - start >= 2 && at - start <= longestIndent && isUsual(unitAt(text, at))
  return isIndent ? at : start
}
const longestIndent = 8

function isBreak(code: number): boolean {
  return code === 10 || code === 13
}

/** A blank of folded text, control characters among them: they are never printed. */
function isSpace(code: number): boolean {
  return code <= 0x20 || code === 0x7f
}

/** The class of every script's letters is compiled only for lines that hold none of the usual ones. */
const any = /[\p{L}\p{N}]/u

/** True where a letter or digit is printed: what must not be lost. */
export function hasContents(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (isUsual(text.charCodeAt(at))) return true
  return any.test(text)
}

/** A hanzi, a Latin letter or a digit, which most lines begin with. */
function isUsual(code: number): boolean {
  return isUsualHanzi(code) || (code < 0x80 && (isDigit(code) || isLatin(code | 0x20)))
}

function isLatin(lowerCase: number): boolean {
  return lowerCase >= 0x61 && lowerCase <= 0x7a
}

/** The units `[from, to)` of a line as a line of their own, blanks around them left out; null where they are blank. */
export function cutLine(line: Line, from: number, to: number): Line | null {
  const whole = line.text.slice(from, to)
  const text = whole.trim()
  if (text === '') return null
  const start = line.start + from + whole.indexOf(text)
  const isFirst = from === 0
  return {
    index: line.index,
    start,
    end: start + text.length,
    text,
    indent: isFirst ? line.indent : 0,
    blankBefore: isFirst ? line.blankBefore : 0,
    signs: signsIn(text),
  }
}
