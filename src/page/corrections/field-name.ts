import type { PageWords } from '../words/words.ts'

/** What a field is called; 文号 of the metadata and of the letter are told apart by their group. */
export function fieldName(field: string, { fields }: PageWords): string {
  const known: Readonly<Record<string, string>> = fields
  return known[field] ?? field
}
