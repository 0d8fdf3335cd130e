import { fits } from './fits.ts'

/**
 * What in `document` does not fit the schema of the contract, in words, or null: the border where a bug of fuhan is caught before anyone reads it.
 * The words are zod's, which is loaded only when there is something to say.
 */
export async function problemOf(document: unknown): Promise<string | null> {
  if (fits(document)) return null
  const { Document } = await import('../model/document.ts')
  const [issue] = Document.safeParse(document).error?.issues ?? []
  return `${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'it does not fit'}`
}
