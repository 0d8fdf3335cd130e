/** Arguments as a shell reads them back: what is more than plain letters stands in single quotes. */
export function shellWords(words: readonly string[]): string {
  return words
    .map((word) => (/^[\w./@:+-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`))
    .join(' ')
}
