import { readDay } from '../fields/day.ts'
import { readDocumentNumber, readDocumentNumberAt } from '../fields/document-number.ts'
import {
  emptyValues,
  type LabelConcept,
  proposalNameEndings,
  proposalNameLabels,
  proposalNameLead,
  proposalTextLabels,
  sessionLabels,
} from '../grammar/labels.ts'
import { classNouns } from '../grammar/marks.ts'
import type { DateMention } from '../model/date-mention.ts'
import type { ClassMark } from '../model/document.ts'
import type { DocumentNumber } from '../model/document-number.ts'
import type { Mention } from '../model/mention.ts'
import type { Metadata } from '../model/metadata.ts'
import { append } from '../text/append.ts'
import type { Doubt } from '../text/doubt.ts'
import { hanziUnits } from '../text/hanzi.ts'
import { matchesOf } from '../text/matches.ts'
import { oneOf } from '../text/pattern.ts'
import { mentionAt, type SourceText } from '../text/source-text.ts'
import type { Cell } from './metadata-cells.ts'

/** What a register's form prints of the proposal. */
export interface Register {
  /** 标题, 信息名称: the title that a form prints. */
  readonly title: Cell | null
  /** 建议号, 提案号. */
  readonly number: Cell | null
  /** 届次: the session to which it was moved. */
  readonly session: Cell | null
  /** 建议标题, 案由: the proposal's name, and 标题 with one. */
  readonly name: Cell | null
  /** 建议内容, 提案内容: the proposal's own text. */
  readonly content: Cell | null
}

/** A form that prints nothing of a proposal. */
export const emptyRegister: Register = { title: null, number: null, session: null, name: null, content: null }

/** A block, read: the fields, the marks that a form prints among them, and the cells that are its second print. */
export interface MappedMetadata {
  readonly metadata: Metadata
  readonly marks: { readonly resultClass: ClassMark | null; readonly signatory: Mention | null }
  readonly register: Register
  /** The first print of each label. */
  readonly first: ReadonlyMap<string, Cell>
  readonly repeated: ReadonlySet<Cell>
  readonly findings: Doubt[]
}

type Writable<T> = { -readonly [K in keyof T]: T[K] }

const proposalTexts: ReadonlySet<string> = new Set(proposalTextLabels)
const proposalNames: ReadonlySet<string> = new Set(proposalNameLabels)
const sessionNames: ReadonlySet<string> = new Set(sessionLabels)
const namesProposal = new RegExp(`^${proposalNameLead}[^。;:]{2,80}${oneOf(proposalNameEndings)}$`, 'u')
const placeholders: ReadonlySet<string> = new Set(emptyValues)
const classValue = new RegExp(
  `^(?:[${hanziUnits}]{2,10} ?)?[("“]?([A-D][1-9]?)类?[)"”]?(?:[ (:—-]{1,2}[${hanziUnits}、,]{2,12}\\)?)?$`,
  'u',
)
/** A label of the class that no table holds: 复文类别, 建议办理结果. */
const ofClass = new RegExp(`^(?!公)[${hanziUnits}]{0,8}${oneOf(classNouns)}$`, 'u')
const nameValue = /^[々-〇㐀-鿿𠀀-𲎯·* ]{2,10}$/u
/** Concepts without a field of their own. */
const listed: ReadonlySet<LabelConcept> = new Set(['other', 'otherDate', 'title', 'proposalNumber'])
const singleFields = [
  'indexNumber',
  'documentNumber',
  'genre',
  'publisher',
  'writtenOn',
  'publishedOn',
] as const satisfies readonly (keyof Metadata)[]
type SingleField = (typeof singleFields)[number]
const subjectSign = /[、,;]+/g

/** A {@link Metadata} with nothing in it. */
export function emptyMetadata(): Metadata {
  return {
    indexNumber: null,
    documentNumber: null,
    subjects: [],
    genre: null,
    publisher: null,
    writtenOn: null,
    publishedOn: null,
    other: [],
  }
}

/**
 * Puts cells into their fields. The first print of a label counts; a second one with another value is a conflict. A label that another
 * spelling has already filled, and what its field cannot hold, go to `other`. `earlier` are the cells of a block above this one.
 */
export function mapMetadata(
  source: SourceText,
  cells: readonly Cell[],
  earlier: ReadonlyMap<string, Cell> = new Map(),
): MappedMetadata {
  const metadata = emptyMetadata()
  const findings: Doubt[] = []
  const repeated = new Set<Cell>()
  const first = new Map<string, Cell>(earlier)
  let resultClass: ClassMark | null = null
  let signatory: Mention | null = null
  const register: Writable<Register> = { ...emptyRegister }
  for (const cell of cells) {
    const { label, row } = cell
    const words = source.folded.slice(cell.start, cell.end)
    const value = isPlaceholder(words) ? null : mentionAt(source, cell.start, cell.end)
    const earlier = first.get(label)
    if (earlier) {
      repeated.add(cell)
      const before = source.folded.slice(earlier.start, earlier.end)
      if (bare(before) !== bare(words)) findings.push(conflict(label, before, words, cell))
      continue
    }
    first.set(label, cell)
    if (!value) {
      findings.push(empty(label, cell))
      // The fields of the contract are null without a value; every further label keeps its place in the list.
      if (!row || listed.has(row.concept)) {
        metadata.other.push({ label, value })
      }
      continue
    }
    enter(register, cell, words)
    const grade = isOfClass(cell) ? classValue.exec(words.trim())?.[1] : undefined
    if (grade) resultClass ??= { ...value, code: grade }
    else if (row?.concept === 'signatory' && nameValue.test(words)) signatory ??= value
    else if (!fill(source, metadata, cell, value)) metadata.other.push({ label, value })
  }
  return { metadata, marks: { resultClass, signatory }, register, first, repeated, findings }
}

function isOfClass({ label, row }: Cell): boolean {
  return row?.concept === 'resultClass' || ((row === null || row.concept === 'other') && ofClass.test(label))
}

function enter(register: Writable<Register>, cell: Cell, words: string): void {
  const concept = cell.row?.concept
  if (proposalNames.has(cell.label) || (concept === 'title' && namesProposal.test(words)))
    register.name ??= cell
  if (concept === 'title') register.title ??= cell
  else if (concept === 'proposalNumber') register.number ??= cell
  else if (sessionNames.has(cell.label)) register.session ??= cell
  else if (proposalTexts.has(cell.label)) register.content ??= cell
}

/** Fills the field of the cell's concept if it is still free and the value is of its kind. */
export function fill(source: SourceText, metadata: Metadata, cell: Cell, value: Mention): boolean {
  const concept = cell.row?.concept
  switch (concept) {
    case 'indexNumber':
    case 'genre':
    case 'publisher':
      if (metadata[concept]) return false
      metadata[concept] = value
      return true
    case 'documentNumber':
      if (metadata.documentNumber) return false
      metadata.documentNumber = numberOf(source, cell, value)
      return true
    case 'subjects':
      if (metadata.subjects.length > 0) return false
      metadata.subjects = subjectsOf(source, cell.start, cell.end)
      return true
    case 'writtenOn':
    case 'publishedOn': {
      const day: DateMention | null = metadata[concept] ? null : readDay(source, cell.start, cell.end)
      if (!day) return false
      metadata[concept] = day
      return true
    }
    default:
      return isNumber(source, cell) && fill(source, metadata, asNumber(cell), value)
  }
}

/** Adds what a block that goes on further down says to `metadata`; answers the values whose fields are taken. */
export function addMetadata(metadata: Metadata, more: Metadata): Mention[] {
  const left: Mention[] = []
  const take = <K extends SingleField>(field: K) => {
    const value = more[field]
    if (metadata[field] === null) metadata[field] = value
    else if (value !== null) left.push({ text: value.text, span: value.span })
  }
  for (const field of singleFields) take(field)
  if (metadata.subjects.length === 0) metadata.subjects = more.subjects
  else append(left, more.subjects)
  append(metadata.other, more.other)
  return left
}

/** Whether a label that no table holds ends like one of numbers (复文编号) and its value is one. */
function isNumber(source: SourceText, { label, row, start, end }: Cell): boolean {
  if ((row !== null && row.concept !== 'other') || !label.endsWith('号')) return false
  const read = readDocumentNumberAt(source, start)
  return read !== null && read.end === end && read.number.agencyCode !== null
}

function asNumber(cell: Cell): Cell {
  return { ...cell, row: { label: cell.label, concept: 'documentNumber', isOwn: false } }
}

/** The topics (主题) of a value, split at 、 , and ;. */
export function subjectsOf(source: SourceText, start: number, end: number): Mention[] {
  const subjects: Mention[] = []
  const words = source.folded.slice(start, end)
  let from = 0
  const keep = (to: number) => {
    const topic = words.slice(from, to)
    const lead = topic.length - topic.trimStart().length
    const size = topic.trim().length
    if (size > 0) subjects.push(mentionAt(source, start + from + lead, start + from + lead + size))
  }
  for (const sign of matchesOf(subjectSign, words)) {
    keep(sign.index)
    from = sign.index + sign[0].length
  }
  keep(words.length)
  return subjects
}

/** A number of a form of its own (2023年第5号) is kept as printed. */
function numberOf(source: SourceText, { start, end }: Cell, value: Mention): DocumentNumber {
  return readDocumentNumber(source, start, end) ?? { ...value, agencyCode: null, year: null, serial: null }
}

/** True for no value and for what forms print in its place: 无, -. */
export function isPlaceholder(words: string): boolean {
  const value = bare(words)
  return value === '' || placeholders.has(value)
}

function bare(words: string): string {
  return words.replace(/\s+/g, '')
}

function empty(label: string, { labelStart, labelEnd }: Cell): Doubt {
  return {
    rule: 'empty-metadata-value',
    message: `“${label}” has no value`,
    start: labelStart,
    end: labelEnd,
  }
}

function conflict(label: string, before: string, words: string, cell: Cell): Doubt {
  const [first, second] = [before, words].map((value) =>
    isPlaceholder(value)
      ? 'nothing'
      : `“${value
          .trim()
          .replaceAll(/(?<!\s)\s*[\r\n]\s*/g, '')
          .slice(0, 60)}”`,
  )
  return {
    rule: 'metadata-conflict',
    message: `“${label}” is ${first} in the first print of the block and ${second} in the second`,
    start: cell.labelStart,
    end: Math.max(cell.labelEnd, cell.end),
  }
}
