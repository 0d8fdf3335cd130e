/** A value of a document in a few words: a mention by its own, anything else as JSON; null for nothing. */
export function valueWords(value: unknown): string | null {
  if (value === null || value === undefined) return null
  const text = typeof value === 'object' && 'text' in value ? value.text : value
  const words = typeof text === 'string' ? `“${text}”` : JSON.stringify(value)
  return words.length > longest ? `${words.slice(0, longest)}…` : words
}

const longest = 80
