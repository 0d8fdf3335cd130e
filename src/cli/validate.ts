import { Document } from '../model/document.ts'

/**
 * What in `document` does not fit the schema of the contract, in words, or null: the border where a bug of fuhan is caught before anyone reads it.
 * The bundle has a validator compiled from the same schema in this file's place, since loading zod costs as much as reading a letter.
 */
export function problemOf(document: unknown): string | null {
  const fit = Document.safeParse(document)
  if (fit.success) return null
  const issue = fit.error.issues[0]
  return `${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'it does not fit'}`
}
