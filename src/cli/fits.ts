import { Document } from '../model/document.ts'

/**
 * True where `document` fits the schema of the contract. The bundle has a validator compiled from the same schema in this file's place, since
 * loading zod costs as much as reading a letter.
 */
export function fits(document: unknown): boolean {
  return Document.safeParse(document).success
}
