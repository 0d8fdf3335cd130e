import { readFile } from 'node:fs/promises'
import { type Corrected, CorrectionBook } from '../corrections/book.ts'
import { CorrectionError } from '../corrections/correction-error.ts'
import { readCorrections } from '../corrections/entries.ts'
import type { Document } from '../model/document.ts'
import { reasonOf } from './failure.ts'
import { sha256Of } from './read-letter.ts'

/** A file of corrections as it was read, with the hash of its text. */
export interface CorrectionFile {
  readonly book: CorrectionBook
  readonly text: string
  readonly sha256: string
}

/** Reads a file of corrections. Throws a CorrectionError where it cannot be read or one of its lines is no correction. */
export async function readCorrectionFile(file: string): Promise<CorrectionFile> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new CorrectionError(`${file}: ${reasonOf(error)}`)
  })
  return { text, book: new CorrectionBook(readCorrections(text, file)), sha256: sha256Of(text) }
}

/** Makes the corrections of a document that are in a book. */
export function correct(book: CorrectionBook, document: Document): Corrected {
  return book.correct(document, sha256Of(document.text ?? ''))
}
