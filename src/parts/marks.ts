import { readDocumentNumberAt } from '../fields/document-number.ts'
import { yearBrackets } from '../grammar/document-number.ts'
import { agencyNouns } from '../grammar/labels.ts'
import {
  classLabels,
  classNouns,
  disclosureLabels,
  disclosureWords,
  entryNouns,
  numberLabels,
  officeLabels,
  signatoryLabels,
} from '../grammar/marks.ts'
import type { ClassMark } from '../model/document.ts'
import type { DocumentNumber } from '../model/document-number.ts'
import type { Mention } from '../model/mention.ts'
import { append } from '../text/append.ts'
import type { Line } from '../text/lines.ts'
import { oneOf } from '../text/pattern.ts'
import { mentionAt, type SourceText } from '../text/source-text.ts'
import { matchAt } from '../text/sticky.ts'
import { type ContactPart, readContacts } from './contacts.ts'
import { spacedLabels } from './label-pattern.ts'
import type { Reading } from './reader.ts'

/** The marks (版头、办理结果、公开属性) of one line; `notes` are its words that fill no field. */
export interface MarksLine {
  readonly resultClass: ClassMark | null
  readonly disclosure: Mention | null
  readonly signatory: Mention | null
  readonly documentNumber: DocumentNumber | null
  /** Who can be asked, printed behind a mark: 签发人:某某  联系电话:0810-3311223. */
  readonly contacts: readonly ContactPart[]
  readonly notes: Mention[]
}

/** A number wrapped once more: ［甲广函〔2011〕6号］, (甲广函〔2011〕6号). */
const wrapped = /^[([【〔]\s*(?=[^\s()[\]【】〔〕]{2,16}\s*[〔[【(﹝])/u
/** Courts print the year first: (2023)甲中法建复5号. */
const courtNumber =
  /^[(〔[](?<year>(?:19|20)\d{2})[)〕\]] ?(?<code>[々-〇㐀-鿿𠀀-𲎯]{2,12}?)(?<ordinal>第? ?)(?<serial>\d{1,6}) ?号$/u
const quote = '["“”‘’《》(\\[【〔]{0,2}'
const unquote = '["“”‘’《》)\\]】〕]{0,2}'
const blanks = /[ \t|;,。、]+/y
const numberLabel = new RegExp(`(?:${spacedLabels(numberLabels)})[ \\t]*:[ \\t]*`, 'y')
const classCode = `${quote}[ \\t]{0,2}(?<code>[A-D][1-9]?)[ \\t]{0,2}["”’]?类?[ \\t]{0,2}${unquote}`
/** Any words that end in a noun of classes are a label of one: 提案办理结果, 建议类别. */
const classLabel = `(?:${spacedLabels(classLabels)}|[々-〇㐀-鿿𠀀-𲎯]{0,8}${oneOf(classNouns)})`
const labelledClass = new RegExp(
  `${quote}${classLabel}[ \\t]{0,6}(?:为[ \\t]?)?:?[ \\t]{0,6}(?:为[ \\t]?)?${classCode.replace('A-D', 'A-Da-d')}${unquote}(?![0-9A-Za-z])`,
  'duy',
)
const bareClass = new RegExp(`${classCode}(?:(?<=类)(?=[:、])|(?![0-9A-Za-z々-〇㐀-鿿𠀀-𲎯.、:]))`, 'duy')
/** What a class means, said behind it: A类(已解决), B类:正在解决. */
const classRemark =
  /[ \t]{0,4}(?:\((?![^)]{0,8}公开)[々-〇㐀-鿿𠀀-𲎯、,]{2,20}\)|[:—-][ \t]?[々-〇㐀-鿿𠀀-𲎯、]{2,12}(?=[ \t]|$))/uy
const gluedClass = new RegExp(`[ \\t]{0,8}${quote}(?<code>[A-D][1-9]?)[ \\t]?类?${unquote}`, 'dy')
const otherClass = new RegExp(
  `(?:${spacedLabels(['类别', '办理结果', '办复类别', '办理类别'])})[ \\t]{0,6}:[ \\t]{0,6}[々-〇㐀-鿿𠀀-𲎯]{0,8}`,
  'uy',
)
const entry = new RegExp(
  `[々-〇㐀-鿿𠀀-𲎯]{0,8}(?:${oneOf(entryNouns)})[ \\t]{0,4}:[ \\t]{0,4}[々-〇㐀-鿿𠀀-𲎯]{1,8}(?=[ \\t|;,]|$)`,
  'uy',
)
const signatory = new RegExp(
  `${quote}(?:${spacedLabels(signatoryLabels)})${unquote}[ \\t]{0,6}:[ \\t]{0,12}(?<name>(?:[々-〇㐀-鿿𠀀-𲎯·]|\\*){0,8}(?:[ \\t]{1,4}[々-〇㐀-鿿𠀀-𲎯*](?=[ \\t(]|$))?)(?:\\([々-〇㐀-鿿𠀀-𲎯]{1,4}\\))?`,
  'dyu',
)
const office = new RegExp(
  `(?:${spacedLabels(officeLabels)})[ \\t]{0,6}:[ \\t]{0,6}[々-〇㐀-鿿𠀀-𲎯·*]{0,8}`,
  'uy',
)
const disclosure = new RegExp(
  `${quote}(?:(?<label>${spacedLabels(disclosureLabels)})[ \\t]{0,6}:[ \\t]{0,6})?${quote}(?<words>${oneOf(disclosureWords)})${unquote}(?:[ \\t]*。)?`,
  'dy',
)
const agency = new RegExp(
  `[々-〇㐀-鿿𠀀-𲎯]{2,30}?(?:${oneOf(agencyNouns)})(?:文件)?(?=[ \\t]+[^ \\t])`,
  'uy',
)
const damagedNumber =
  /[々-〇㐀-鿿]{1,12}[函字复发](?:〔\d{4}〕|\d{4})(?:\d{0,4}|[々-〇㐀-鿿]{1,4})号?(?=[ \t]*[A-D])/uy
const longestLine = 160
/** What every mark holds one of: a class, a number, a colon behind a label, 公 or 发布. */
const classUnit = /[A-Da-d]/
const yearBracket = new RegExp(oneOf(yearBrackets.map((pair) => pair.charAt(0))))
/** In all words of disclosure. */
const publicUnit = /[公发]/
const blank = /[ \t]/

/** Marks above 称谓. */
export function readMarksAbove(source: SourceText, line: Line): Reading<MarksLine> | null {
  const value = readMarksLine(source, line)
  return value === null ? null : { value, says: ['marks'] }
}

/** Marks below 称谓. */
export function readMarksBelow(source: SourceText, line: Line): Reading<MarksLine> | null {
  const value = readMarksLine(source, line, true)
  return value === null ? null : { value, says: ['marksBelow'] }
}

/**
 * Reads a line of marks: 类别:B, (A类), 签发人:某某, 甲交复函[2017]18号B类  同意公开, (此件公开发布). All of the line must be marks, so that no
 * sentence is taken for one. 公开方式 counts as the letter's own only below its salutation, above it belongs to the block.
 */
export function readMarksLine(source: SourceText, line: Line, isBelowSalutation = false): MarksLine | null {
  const { text } = line
  if (text.length > longestLine) return null
  // Each mark has one of these; a line without any is not looked at again.
  const hasClass = classUnit.test(text)
  const hasColon = text.includes(':')
  const hasColons = text.indexOf(':') < text.lastIndexOf(':')
  const hasBracket = yearBracket.test(text)
  const saysPublic = publicUnit.test(text)
  if (!(hasClass || hasColon || hasBracket || saysPublic)) return null
  const marks: { -readonly [key in keyof MarksLine]: MarksLine[key] } = {
    resultClass: null,
    disclosure: null,
    signatory: null,
    documentNumber: null,
    contacts: [],
    notes: [],
  }
  const mention = (from: number, to: number) => mentionAt(source, line.start + from, line.start + to)
  const classAt = (found: RegExpExecArray): void => {
    const [from, to] = found.indices?.groups?.code ?? [0, 0]
    // 类 is part of what is printed: B类.
    const end = text.charAt(to) === '类' ? to + 1 : to
    marks.resultClass ??= { ...mention(from, end), code: text.slice(from, to).toUpperCase() }
  }

  const court = hasBracket ? courtNumber.exec(text) : null
  if (court?.groups !== undefined) {
    const { year, code = '', serial } = court.groups
    const codeAt = text.indexOf(code, 1)
    const agencyCode = mention(codeAt, codeAt + code.length).text
    const number = { ...mention(0, text.length), agencyCode, year: Number(year), serial: Number(serial) }
    return { ...marks, documentNumber: number }
  }
  let at = hasBracket ? (wrapped.exec(text)?.[0].length ?? 0) : 0
  const isWrapped = at > 0
  let isFound = false
  while (at < text.length) {
    const space = matchAt(blanks, text, at)
    if (space) {
      at += space[0].length
      continue
    }
    const labelSize = hasColon ? (matchAt(numberLabel, text, at)?.[0].length ?? 0) : 0
    const numbered = hasBracket ? readDocumentNumberAt(source, line.start + at + labelSize) : null
    if (numbered && numbered.end <= line.end) {
      marks.documentNumber ??= numbered.number
      at = numbered.end - line.start
      if (isWrapped && /^\s*[)\]】〕]$/u.test(text.slice(at))) at = text.length
      const glued = matchAt(gluedClass, text, at)
      if (glued) {
        classAt(glued)
        at += glued[0].length
      }
      isFound = true
      continue
    }
    const classified = hasClass ? (matchAt(labelledClass, text, at) ?? matchAt(bareClass, text, at)) : null
    if (classified) {
      classAt(classified)
      at += classified[0].length
      at += matchAt(classRemark, text, at)?.[0].length ?? 0
      isFound = true
      continue
    }
    const said = saysPublic ? matchAt(disclosure, text, at) : null
    if (said) {
      const [from, to] = said.indices?.groups?.words ?? [0, 0]
      const isBlockLabel = said.groups?.label !== undefined && !/注/.test(said.groups.label)
      if (isBlockLabel && !isBelowSalutation) marks.notes.push(mention(at, at + said[0].length))
      // 公开 alone is too little to be the mark of a letter; (公开) is one, and B类 公开 another.
      else if (
        !isFound &&
        said.groups?.words === '公开' &&
        said.groups.label === undefined &&
        !/^[([【]/.test(said[0])
      )
        return null
      else marks.disclosure ??= mention(from, to)
      at += said[0].length
      isFound = true
      continue
    }
    const signed = hasColon ? matchAt(signatory, text, at) : null
    if (signed) {
      const [from, to] = signed.indices?.groups?.name ?? [0, 0]
      if (to > from) marks.signatory ??= mention(from, to)
      else marks.notes.push(mention(at, at + signed[0].trimEnd().length))
      at += signed[0].length
      isFound = true
      continue
    }
    const kept = hasColon ? (matchAt(office, text, at) ?? matchAt(otherClass, text, at)) : null
    if (kept) {
      marks.notes.push(mention(at, at + kept[0].trimEnd().length))
      at += kept[0].length
      isFound = true
      continue
    }
    // A number that lost its brackets or its digits, beside a class: 甲路函202214  B.
    const damaged = at === 0 && hasClass ? matchAt(damagedNumber, text, at) : null
    if (damaged) {
      marks.notes.push(mention(at, at + damaged[0].length))
      at += damaged[0].length
      continue
    }
    // Beside a mark it is one of the form's entries; alone it says nothing.
    const beside = isFound || hasColons ? matchAt(entry, text, at) : null
    if (beside) {
      marks.notes.push(mention(at, at + beside[0].length))
      at += beside[0].length
      continue
    }
    const asked = isFound
      ? readContacts(source, { ...line, start: line.start + at, text: text.slice(at) })
      : null
    if (asked !== null) {
      append(marks.notes, asked.notes)
      return { ...marks, contacts: asked.contacts }
    }
    const letterhead = at === 0 && blank.test(text) ? matchAt(agency, text, at) : null
    if (!letterhead) return null
    marks.notes.push(mention(at, at + letterhead[0].length))
    at += letterhead[0].length
  }
  return isFound ? marks : null
}
