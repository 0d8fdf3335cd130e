import { readDocumentNumberAt } from '../fields/document-number.ts'
import { ownDisclosureLabels, publicWord } from '../grammar/marks.ts'
import type { ClassMark } from '../model/document.ts'
import type { DocumentNumber } from '../model/document-number.ts'
import type { Mention } from '../model/mention.ts'
import { append } from '../text/append.ts'
import { isFoldedBlank } from '../text/folded-blank.ts'
import { hasSign, signBits } from '../text/line-signs.ts'
import type { Line } from '../text/lines.ts'
import { mentionAt, type SourceText } from '../text/source-text.ts'
import { matchAt, matchEnd } from '../text/sticky.ts'
import { holds, holdsAny } from '../text/unit-set.ts'
import { type ContactPart, readContacts } from './contacts.ts'
import { unspaced } from './label-pattern.ts'
import {
  agency,
  agencyLasts,
  bareClass,
  between,
  classRemark,
  classUnits,
  courtNumber,
  damagedNumber,
  disclosure,
  entry,
  gluedClass,
  handling,
  labelledClass,
  longestAgency,
  longestLine,
  longestStrange,
  numberLabel,
  office,
  officeFirsts,
  otherClass,
  signatory,
  signatoryFirsts,
  strange,
  wrapped,
} from './mark-patterns.ts'

/** The marks (版头、办理结果、公开属性) of one line; `notes` are its words that fill no field. */
export interface MarksLine {
  readonly resultClass: ClassMark | null
  readonly disclosure: Mention | null
  readonly signatory: Mention | null
  readonly documentNumber: DocumentNumber | null
  /** Who can be asked, printed after a mark: 签发人:某某  联系电话:0810-3311223. */
  readonly contacts: readonly ContactPart[]
  readonly notes: Mention[]
}

const ofLetter: ReadonlySet<string> = new Set([...ownDisclosureLabels, '注'])

/**
 * Reads a line of marks: 类别:B, (A类), 签发人:某某, 甲交复函[2017]18号B类  同意公开, (此件公开发布). All of the line must be marks, so that no
 * sentence is taken for one. 公开方式 counts as the letter's own only below its salutation, above it belongs to the block; 公开属性 is the letter's own anywhere.
 */
export function readMarksLine(source: SourceText, line: Line, isBelowSalutation = false): MarksLine | null {
  const { text } = line
  if (text.length > longestLine) return null
  const holding = {
    aClass: hasSign(line, signBits.latin) && holdsAny(classUnits, text),
    aColon: hasSign(line, signBits.colon),
    colons: hasSign(line, signBits.colon) && text.indexOf(':') < text.lastIndexOf(':'),
    aBracket: hasSign(line, signBits.bracket),
    publicity: hasSign(line, signBits.publicity),
  }
  if (!(holding.aClass || holding.aColon || holding.aBracket || holding.publicity)) return null
  const court = holding.aBracket ? courtNumberOf(source, line) : null
  if (court !== null) return { ...noMarks(), documentNumber: court }
  let at = holding.aBracket ? (wrapped.exec(text)?.[0].length ?? 0) : 0
  const reach: Reach = {
    source,
    line,
    holding,
    isBelowSalutation,
    isWrapped: at > 0,
    marks: noMarks(),
    isFound: false,
  }
  while (at < text.length) {
    if (holds(between, text.charCodeAt(at))) {
      at++
      continue
    }
    const end = markEnd(reach, at)
    if (end === null) return null
    at = end
  }
  return reach.isFound ? reach.marks : null
}

type Marks = { -readonly [key in keyof MarksLine]: MarksLine[key] }

/** A line of marks as far as it is read. */
interface Reach {
  readonly source: SourceText
  readonly line: Line
  /** What the line holds: each mark has one of these, and a reader of a mark that cannot be there is not asked. */
  readonly holding: Readonly<Record<'aClass' | 'aColon' | 'colons' | 'aBracket' | 'publicity', boolean>>
  readonly isBelowSalutation: boolean
  readonly isWrapped: boolean
  readonly marks: Marks
  /** Whether a mark was read; what says nothing alone counts beside one. */
  isFound: boolean
}

/** The readers of one mark, in their order: where it ends, or null where none begins at `at`. */
const markReaders: readonly ((reach: Reach, at: number) => number | null)[] = [
  numberAt,
  classAt,
  disclosureAt,
  signatoryAt,
  officeAt,
  damagedNumberAt,
  entryAt,
  contactsAt,
  letterheadAt,
  strangeAt,
]

function markEnd(reach: Reach, at: number): number | null {
  for (const read of markReaders) {
    const end = read(reach, at)
    if (end !== null) return end
  }
  return null
}

/** A line without a mark. */
export function noMarks(): Marks {
  return {
    resultClass: null,
    disclosure: null,
    signatory: null,
    documentNumber: null,
    contacts: [],
    notes: [],
  }
}

function mention({ source, line }: Reach, from: number, to: number): Mention {
  return mentionAt(source, line.start + from, line.start + to)
}

/** Keeps `[from, to)` as a note, blanks at its end left out; answers `to`. */
function note(reach: Reach, from: number, to: number): number {
  const end = from + reach.line.text.slice(from, to).trimEnd().length
  reach.marks.notes.push(mention(reach, from, end))
  return to
}

const nowhere = [0, 0] as const
/** Where a group of a match stands. */
function rangeOf({ indices }: RegExpExecArray, group: string): readonly [start: number, end: number] {
  return indices?.groups?.[group] ?? nowhere
}

function takeClass(reach: Reach, found: RegExpExecArray): void {
  const { text } = reach.line
  const [from, to] = rangeOf(found, 'code')
  // 类 is part of what is printed: B类.
  const end = text.charAt(to) === '类' ? to + 1 : to
  reach.marks.resultClass ??= { ...mention(reach, from, end), code: text.slice(from, to).toUpperCase() }
}

function courtNumberOf(source: SourceText, { text, start, end }: Line): DocumentNumber | null {
  const { year, code = '', serial } = courtNumber.exec(text)?.groups ?? {}
  if (year === undefined) return null
  const codeAt = start + text.indexOf(code, 1)
  const agencyCode = mentionAt(source, codeAt, codeAt + code.length).text
  return { ...mentionAt(source, start, end), agencyCode, year: Number(year), serial: Number(serial) }
}

function numberAt(reach: Reach, at: number): number | null {
  const { source, line, holding, isWrapped, marks } = reach
  if (!holding.aBracket) return null
  const from = holding.aColon ? matchEnd(numberLabel, line.text, at) : at
  const numbered = readDocumentNumberAt(source, line.start + from)
  if (numbered === null || numbered.end > line.end) return null
  marks.documentNumber ??= numbered.number
  reach.isFound = true
  const end = numbered.end - line.start
  if (isWrapped && /^\s*[)\]】〕]$/u.test(line.text.slice(end))) return line.text.length
  const glued = matchAt(gluedClass, line.text, end)
  if (glued === null) return end
  takeClass(reach, glued)
  return end + glued[0].length
}

function classAt(reach: Reach, at: number): number | null {
  const { text } = reach.line
  if (!reach.holding.aClass) return null
  const found = matchAt(labelledClass, text, at) ?? matchAt(bareClass, text, at)
  if (found === null) return null
  takeClass(reach, found)
  reach.isFound = true
  return matchEnd(classRemark, text, at + found[0].length)
}

function disclosureAt(reach: Reach, at: number): number | null {
  const said = reach.holding.publicity ? matchAt(disclosure, reach.line.text, at) : null
  if (said === null) return null
  const { label, words } = said.groups ?? {}
  const [from, to] = rangeOf(said, 'words')
  const end = at + said[0].length
  // 公开 alone is too little to be the mark of a letter; (公开) is one, and B类 公开 another.
  const isBare = words === publicWord && label === undefined && !/^[([【]/.test(said[0])
  const isOfPage = label !== undefined && !ofLetter.has(unspaced(label)) && !reach.isBelowSalutation
  if (isOfPage) note(reach, at, end)
  else if (isBare && !reach.isFound) return null
  else reach.marks.disclosure ??= mention(reach, from, to)
  reach.isFound = true
  return end
}

function signatoryAt(reach: Reach, at: number): number | null {
  const { text } = reach.line
  const mayBe = reach.holding.aColon && holds(signatoryFirsts, text.charCodeAt(at))
  const signed = mayBe ? matchAt(signatory, text, at) : null
  if (signed === null) return null
  const [from, to] = rangeOf(signed, 'name')
  const end = at + signed[0].length
  if (to > from) reach.marks.signatory ??= mention(reach, from, to)
  else note(reach, at, end)
  reach.isFound = true
  return end
}

function officeAt(reach: Reach, at: number): number | null {
  const { text } = reach.line
  const mayBe = reach.holding.aColon && holds(officeFirsts, text.charCodeAt(at))
  const kept = mayBe ? (matchAt(office, text, at) ?? matchAt(otherClass, text, at)) : null
  if (kept === null) return null
  reach.isFound = true
  return note(reach, at, at + kept[0].length)
}

/** A number that lost its brackets or its digits, beside a class: 甲路函202214  B. */
function damagedNumberAt(reach: Reach, at: number): number | null {
  const end = at === 0 && reach.holding.aClass ? matchEnd(damagedNumber, reach.line.text, at) : at
  return end === at ? null : note(reach, at, end)
}

/** Beside a mark it is one of the form's entries; alone it says nothing. */
function entryAt(reach: Reach, at: number): number | null {
  const { text } = reach.line
  const bracketed = reach.isFound ? matchEnd(handling, text, at) : at
  const isEntry = bracketed === at && (reach.isFound || reach.holding.colons)
  const end = isEntry ? matchEnd(entry, text, at) : bracketed
  return end === at ? null : note(reach, at, end)
}

function contactsAt({ source, line, marks, isFound }: Reach, at: number): number | null {
  const asked = isFound
    ? readContacts(source, { ...line, start: line.start + at, text: line.text.slice(at) })
    : null
  if (asked === null) return null
  append(marks.notes, asked.notes)
  marks.contacts = asked.contacts
  return line.text.length
}

/** A look at what stands before the first blank, which most lines fail. */
function mayBeLetterhead(line: Line): boolean {
  if (!hasSign(line, signBits.blank)) return false
  let blank = 0
  while (blank <= longestAgency && !isFoldedBlank(line.text.charCodeAt(blank))) blank++
  return blank <= longestAgency && holds(agencyLasts, line.text.charCodeAt(blank - 1))
}

function letterheadAt(reach: Reach, at: number): number | null {
  const { text } = reach.line
  const end = at === 0 && mayBeLetterhead(reach.line) ? matchEnd(agency, text, at) : at
  return end === at ? null : note(reach, at, end)
}

/** What a form prints wide apart after the number, under a label nobody knows, is a note: 甲函〔2023〕5号    公开属性:. */
function strangeAt(reach: Reach, at: number): number | null {
  const { text } = reach.line
  if (reach.marks.documentNumber === null || !text.startsWith('  ', at - 2)) return null
  const rest = text.slice(at)
  return rest.length <= longestStrange && strange.test(rest) ? note(reach, at, text.length) : null
}
