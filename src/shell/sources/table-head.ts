import { fieldOf, isContentName } from '../../containers/fields.ts'

const longestName = 40

/** The names in the first line of a table (CSV, TSV) and what parts them, or null where it is none: one column must be that of the text. */
export function columnsOf(text: string): { readonly delimiter: string; readonly names: string[] } | null {
  const end = text.search(/[\r\n]/)
  if (end < 0 || end > 2000) return null
  const line = text.slice(0, end)
  for (const delimiter of ['\t', ',', ';']) {
    const names = line.split(delimiter).map((name) => name.trim().replace(/^"(.*)"$/, '$1'))
    if (names.some((name) => name === '' || name.length > longestName)) continue
    // One name alone may be a word of a letter.
    if (names.some(isContentName) && names.filter((name) => fieldOf(name) !== null).length > 1)
      return { delimiter, names }
  }
  return null
}
