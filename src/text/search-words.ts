import { hanziUnits } from './hanzi.ts'

/** A word that is searched for has at most so many characters; longer ones are searched for in parts. */
export const longestWord = 8
/** Texts longer than a book are indexed by shorter words, so that the index stays in proportion to them. */
const bookLength = 200_000
const shelfLength = 2_000_000

/** Hanzi and the marks that document numbers and titles hold one by one, letters and digits by the run. */
const units = new RegExp(`[${hanziUnits}〔〕《》“”（）·]|(?:(?![${hanziUnits}])[\\p{L}\\p{N}])+`, 'gu')

/** The marks among them, which a tokenizer must take for parts of words. */
export const wordMarks = '〔〕《》“”（）·'

/**
 * Every run of one to eight characters of `text` once, separated by blanks (全文检索用词): what a full-text index without a Chinese tokenizer must hold so
 * that any word is found, since Chinese is written without blanks. `whole` are longer words that are to be found too.
 */
export function searchWords(text: string, whole: readonly string[] = []): string {
  const longest = text.length < bookLength ? longestWord : text.length < shelfLength ? 2 : 1
  const words = new Set<string>(whole)
  let run: number[] = []
  let starts: number[] = []
  const end = () => {
    for (let from = 0; from < starts.length; from++)
      for (let to = from; to < starts.length && to < from + longest; to++)
        words.add(text.slice(starts[from], run[to]))
    run = []
    starts = []
  }
  let last = -1
  for (const { 0: unit, index } of text.matchAll(units)) {
    if (index !== last) end()
    starts.push(index)
    last = index + unit.length
    run.push(last)
  }
  end()
  return [...words].join(' ')
}
