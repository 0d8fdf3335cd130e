import { agencyEnding, endsLikeBody } from '../fields/agency.ts'
import { endsLikeDay, readPrintedDay } from '../fields/printed-day.ts'
import { agencyEndings, agencyNames } from '../grammar/agencies.ts'
import { blankPage } from '../grammar/office-notes.ts'
import {
  formulaBeginnings,
  placeUnits,
  placeWords,
  seals,
  signerLabels,
  signerLeads,
  signerNouns,
  wordsNotSigning,
  yearFirsts,
  yearUnits,
} from '../grammar/signature.ts'
import type { DateMention } from '../model/date-mention.ts'
import type { Mention } from '../model/mention.ts'
import { isFoldedBlank } from '../text/folded-blank.ts'
import { hanziUnits } from '../text/hanzi.ts'
import type { Line } from '../text/lines.ts'
import { matchesOf } from '../text/matches.ts'
import { oneOf } from '../text/pattern.ts'
import type { Range } from '../text/range.ts'
import { either, maybe } from '../text/shapes.ts'
import { mentionAt, type SourceText } from '../text/source-text.ts'
import { lazyPattern } from '../text/sticky.ts'
import { holds, lastsOf, unitSet } from '../text/unit-set.ts'
import { proposalWordAlone } from './address-words.ts'
import { type Around, neighbour, type Reading } from './reader.ts'

const seal = oneOf(seals)
const sealEnd = new RegExp(`(?<! ) *\\(?${seal}\\)?$`, 'u')
/** (盖章) on a line of its own. */
const sealAlone = new RegExp(`^\\(${seal}\\)$`, 'u')
const agency = new RegExp(
  `^(?:[^。,;:!?《》|“”\\d]{2,60}${agencyEnding('signs')}|${oneOf(agencyNames)})(?: ?\\((?!${seal}\\))[^()]{2,40}\\))?(?: *\\(?${seal}\\)?)?$`,
  'u',
)
const agencyEnds = unitSet(lastsOf([...agencyEndings.map(({ word }) => word), ...agencyNames, ...seals]), ')')
const prose = lazyPattern(() => new RegExp(either(oneOf(wordsNotSigning), proposalWordAlone), 'u'))
const nameAndDate = lazyPattern(
  () => new RegExp(`^(?<names>\\D{2,60}?[^\\d\\s]) *(?<date>[${yearFirsts}][\\d${yearUnits}].{4,24})$`, 'u'),
)
/** Who answers, said before its name: 承办单位, 联系单位 are others. */
const agencyLabel = lazyPattern(() => {
  const label = either(`${maybe(oneOf(signerLeads))}${oneOf(signerNouns)}`, oneOf(signerLabels))
  return new RegExp(`^${label}(?:\\(${seal}\\))? ?: ?`, 'u')
})
/** A name of a place in a short line right above a date makes it an agency, whatever it ends in. */
const place = lazyPattern(() => new RegExp(`^[${hanziUnits}()]{3,30}$`, 'u'))
const placeUnit = lazyPattern(() => new RegExp(either(`[${placeUnits}]`, oneOf(placeWords)), 'u'))
const formula = lazyPattern(() => new RegExp(either(`^[${formulaBeginnings}]`, blankPage), 'u'))
const ended = /[。!?;:)】」”]$/u
/** Stops after a name. */
const nameStops = unitSet('。:,')
/** The longest name that {@link place} matches. */
const longestPlace = 30
const longestLine = 260
const longestName = 80
/** What is left of a name on its second line. */
const longestTornEnd = 4

/** Whether a text is the name of a body that may sign: of most lines the last unit shows that they are none. */
function isAgency(text: string): boolean {
  return holds(agencyEnds, text.charCodeAt(text.length - 1)) && agency.test(text)
}

/** True for a line that holds nothing but the name of a body that may sign. */
export function isAgencyLine({ text }: Line): boolean {
  return text.length <= 80 && isAgency(text) && !prose().test(text)
}

/**
 * The range of the agency's name in the line above a date, label and stop left out, or null. What only looks like a name (白塔区, or one
 * with a stop) must not be the end of the sentence in the line `before`.
 */
function agencyAbove(line: Line, before: Line | undefined): Range | null {
  const { text } = line
  if (text.length > 80) return null
  const label = text.includes(':') ? (agencyLabel().exec(text)?.[0].length ?? 0) : 0
  const end = nameEnd(text, label)
  const isWhole = label > 0 || end === text.length
  const mayBeAgency = holds(agencyEnds, text.charCodeAt(end - 1))
  if (!mayBeAgency && !(isWhole && end - label <= longestPlace)) return null
  const name = text.slice(label, end)
  const isBody = mayBeAgency && agency.test(name)
  if (!(isBody || (isWhole && isPlace(name))) || prose().test(name)) return null
  return (isBody && isWhole) || isApart(line, before)
    ? { start: line.start + label, end: line.start + end }
    : null
}

/** Where the name ends that begins at `from`: before a stop and blanks. */
function nameEnd(text: string, from: number): number {
  let end = text.length
  if (end > from && holds(nameStops, text.charCodeAt(end - 1))) end--
  while (end > from && isFoldedBlank(text.charCodeAt(end - 1))) end--
  return end
}

function isPlace(name: string): boolean {
  // (某市水利局供稿) is no name.
  if (name.startsWith('(')) return endsLikeBody(name.slice(1, -1))
  return place().test(name) && placeUnit().test(name) && !formula().test(name)
}

/** Whether the line does not go on from the one before it. */
function isApart(line: Line, before: Line | undefined): boolean {
  return (
    before === undefined ||
    before.text.length < 12 ||
    line.blankBefore > 0 ||
    line.indent > 2 ||
    ended.test(before.text)
  )
}

/** The range of a name that is wrapped over two lines. */
function tornAgency(upper: Line | undefined, lower: Line | undefined): Range | null {
  if (upper === undefined || lower === undefined || upper.text.length + lower.text.length > 40) return null
  if (!holds(agencyEnds, lower.text.charCodeAt(lower.text.length - 1))) return null
  const isWhole = isAgency(upper.text + lower.text) && !prose().test(upper.text + lower.text)
  return isWhole && !isAgency(upper.text) ? { start: upper.start, end: lower.end } : null
}

/** The date that is all a line holds, or null. */
export function readDateLine(source: SourceText, line: Line): DateMention | null {
  return readPrintedDay(source, line.start, line.start + line.text.length)
}

/** A day that is all a line holds, in 落款. */
export function readSignedDay(source: SourceText, line: Line): Reading<DateMention> | null {
  const value = readDateLine(source, line)
  return value === null ? null : { value, says: ['dateLine'] }
}

/** The range of a signer's name; null for the second line of one that is wrapped. */
export type Signer = Range | null

/** The name of the body that signs (落款): a line of its own, one wrapped over two, or a name of a place above a day. */
export function readSigner(_source: SourceText, line: Line, around: Around): Reading<Signer> | null {
  const { text } = line
  if (text.length > longestName) return null
  if (text.startsWith('(') && sealAlone.test(text)) return { value: null, says: ['seal'] }
  if (isAgencyLine(line)) return { value: { start: line.start, end: line.end }, says: ['agencyLine'] }
  const above = neighbour(around, -1)
  const below = neighbour(around, 1)
  const name = agencyAbove(line, above)
  const isTail = below !== undefined && below.text.length <= longestTornEnd
  if (name !== null && !(isTail && tornAgency(line, below) !== null))
    return { value: name, says: ['agencyLoose'] }
  const torn = tornAgency(line, below)
  if (torn !== null && below !== undefined && agencyAbove(below, line) === null)
    return { value: torn, says: ['agencyTorn'] }
  return tornAgency(above, line) === null ? null : { value: null, says: ['agencyTorn'] }
}

/** The range of the names that sign, and the day after them. */
export interface Signed {
  readonly start: number
  readonly end: number
  readonly date: DateMention
}

/** Agency and day on one line. */
export function readSigned(source: SourceText, line: Line): Reading<Signed> | null {
  if (line.text.length > longestLine || !endsLikeDay(line.text)) return null
  const { names = '', date = '' } = nameAndDate().exec(line.text)?.groups ?? {}
  if (names === '' || /[。;:]/u.test(names) || prose().test(names)) return null
  const name = names.replace(/(?<![, ])[, ]+$/u, '')
  if (!isAgency(name)) return null
  const day = readDateLine(source, { ...line, start: line.end - date.length, text: date })
  if (day === null) return null
  return { value: { start: line.start, end: line.start + name.length, date: day }, says: ['nameAndDate'] }
}

/** Several bodies may sign on one line, separated by wide blanks or 、. */
export function signersIn(source: SourceText, start: number, end: number): Mention[] {
  const isBracketed = source.folded.charAt(start) === '(' && source.folded.charAt(end - 1) === ')'
  const from = isBracketed ? start + 1 : start
  const text = source.folded.slice(from, isBracketed ? end - 1 : end).replace(sealEnd, '')
  const pieces = matchesOf(/\S+/gu, text)
  const isList = pieces.length > 1 && pieces.every((piece) => isAgency(piece[0]) && piece[0].length > 3)
  if (!isList) return [mentionAt(source, from, from + text.length)]
  return pieces.map((piece) => mentionAt(source, from + piece.index, from + piece.index + piece[0].length))
}
