import { yearBrackets } from '../../grammar/document-number.ts'
import type { Document } from '../../model/document.ts'
import type { Span } from '../../model/mention.ts'
import { hanziUnits } from '../../text/hanzi.ts'
import { foldWidth } from '../../text/width.ts'

const anyHanzi = new RegExp(`[${hanziUnits}]`, 'u')

/** Where the parts of a printed 发文字号 stand, as ranges of its text. */
export interface NumberParts {
  readonly open: Span
  readonly close: Span
  /** 第 before the serial. */
  readonly ordinal: Span | null
  /** Zeros before the serial. */
  readonly zeros: Span | null
}

const opens = yearBrackets.map(([open]) => (open === '[' ? '\\[' : open)).join('')
const closes = yearBrackets.map(([, close]) => (close === ']' ? '\\]' : close)).join('')
const form = new RegExp(
  `(?<open>[${opens}])\\s*[^${opens}${closes}]{4,8}(?<close>[${closes}])\\s*(?:字\\s*)?(?:(?<ordinal>第)\\s*)?[A-Za-z]{0,2}(?<zeros>0*)(?=[1-9])`,
  'du',
)

/**
 * True where the number is rather one of the proposal, which custom pads and puts 第 before: its code has no Chinese character (B〔2017〕063号), or
 * its serial is the proposal's.
 */
export function isProposalNumber({ documentNumber, proposal }: Document): boolean {
  if (documentNumber === null || documentNumber.agencyCode === null) return false
  const { agencyCode, serial } = documentNumber
  return !anyHanzi.test(agencyCode) || (serial !== null && serial === proposal?.number?.serial)
}

/** Finds the brackets, 第 and the zeros of a 发文字号 as printed: [2023]第007号. Null where it has no year in brackets. */
export function partsOfNumber(printed: string): NumberParts | null {
  const groups = form.exec(foldWidth(printed))?.indices?.groups
  if (groups?.['open'] === undefined || groups['close'] === undefined) return null
  const filled = (range: Span | undefined): Span | null =>
    range === undefined || range[0] === range[1] ? null : range
  return {
    open: groups['open'],
    close: groups['close'],
    ordinal: filled(groups['ordinal']),
    zeros: filled(groups['zeros']),
  }
}
