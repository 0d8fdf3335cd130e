import { dayOf } from '../../agency/issuer.ts'
import type { Document } from '../../model/document.ts'
import type { Column } from './column.ts'
import type { PlacedRow } from './region.ts'

/** The agency that answers (答复单位): who signs, joined by 、, else who is named in the title, else the publisher of the block. */
export function agencyOf({ signature, title, metadata }: Document): string | null {
  const signing = signature?.agencies.map(({ text }) => text).join('、') ?? ''
  return (signing || title?.issuer) ?? metadata.publisher?.text ?? null
}

/** The day of the letter as `YYYY-MM-DD`: 落款, else 成文日期, else the publication line, else 发布日期; null where none is a whole day. */
export function dateOf({ signature, metadata, dateline }: Document): string | null {
  for (const date of [signature?.date, metadata.writtenOn, dateline?.date, metadata.publishedOn])
    if (date?.iso?.length === 10) return date.iso
  return null
}

/** The letter's own 发文字号 as printed. */
export function numberOf({ documentNumber }: Document): string | null {
  return documentNumber?.text ?? null
}

/** The place of the agency that answers, null where none is named. */
export function issuerPlace(document: Document): PlacedRow | null {
  const { issuer } = document
  return issuer === null ? null : { ...issuer, day: dayOf(document) }
}

/** A row of something that stands in a letter. */
interface OfLetter {
  readonly document: Document
}

/** The input that the letter of a row was read from: the first column of every table. */
export const inputColumn: Column<OfLetter> = {
  name: 'input',
  type: 'string',
  description: 'The input it was read from',
  of: ({ document }) => document.source.name,
}

/** What of a letter says what it is about, for tables whose rows are read one by one. */
export const aboutColumns: readonly Column<OfLetter>[] = [
  {
    name: 'title',
    type: 'string',
    description: 'The title (标题) of the letter as printed',
    of: ({ document }) => document.title?.text ?? null,
  },
  {
    name: 'url',
    type: 'string',
    description: 'Where the letter was captured, else the address its page gives',
    of: ({ document }) => document.source.url ?? document.page?.url ?? null,
  },
]

/** The columns that say of which letter a row is, for tables that are taken away by themselves. */
export const ownColumns: readonly Column<OfLetter>[] = [
  inputColumn,
  {
    name: 'documentNumber',
    type: 'string',
    description: "The letter's own 发文字号 as printed",
    of: ({ document }) => numberOf(document),
  },
  {
    name: 'agency',
    type: 'string',
    description: 'Who answers: who signs, else the issuer in the title, else the publisher',
    of: ({ document }) => agencyOf(document),
  },
  {
    name: 'letterDate',
    type: 'date',
    description: 'Day of the letter: 落款, else 成文日期, else the publication line, else 发布日期',
    of: ({ document }) => dateOf(document),
  },
]
