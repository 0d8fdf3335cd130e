import type { Addressee, Document } from '../../model/document.ts'
import type { Column } from './column.ts'
import { inputColumn } from './letter.ts'

/** An addressee with its position in `document.addressees`. */
export interface AddresseeRow {
  readonly document: Document
  readonly addressee: Addressee
  readonly index: number
}

/** The rows of a letter, in text order. */
export function addresseeRows(document: Document): AddresseeRow[] {
  return document.addressees.map((addressee, index) => ({ document, addressee, index }))
}

/** The table `addressees`: one row a person or body addressed (主送). */
export const addresseeColumns: readonly Column<AddresseeRow>[] = [
  inputColumn,
  {
    name: 'position',
    type: 'integer',
    description: 'Position among the addressees of the letter, from 0',
    of: ({ index }) => index,
  },
  {
    name: 'name',
    type: 'string',
    description: 'The name without blanks',
    of: ({ addressee }) => addressee.name,
  },
  {
    name: 'role',
    type: 'string',
    description: 'deputy (代表), member (委员) or organization',
    of: ({ addressee }) => addressee.role,
  },
  {
    name: 'text',
    type: 'string',
    description: 'The name as printed',
    of: ({ addressee }) => addressee.text,
  },
  {
    name: 'startOffset',
    type: 'integer',
    description: 'Where it begins in document.text, in UTF-16 code units',
    of: ({ addressee }) => addressee.span[0],
  },
  {
    name: 'endOffset',
    type: 'integer',
    description: 'Where it ends in document.text, in UTF-16 code units',
    of: ({ addressee }) => addressee.span[1],
  },
]
