import {
  announcingWords,
  courtesies,
  doneWords,
  generalities,
  hopes,
  notOurs,
  occasions,
  quotingVerbs,
  refusals,
  reports,
  toComeWords,
} from '../grammar/commitments.ts'
import { wordTable } from '../text/word-table.ts'

/** The lists of words that are looked for in every sentence, all in one pass: most sentences hold words of few. */
const lists = {
  toCome: toComeWords,
  announcement: announcingWords,
  courtesy: [...courtesies, ...generalities],
  done: doneWords,
  hope: hopes,
  occasion: occasions,
  report: reports,
  refusal: refusals,
  alien: notOurs,
  quoting: quotingVerbs,
} as const satisfies Record<string, readonly string[]>

/** A list of words, such as `done` (已, 先后) and `hope` (希望, 敬请). */
export type WordList = keyof typeof lists

const bits = Object.fromEntries(Object.keys(lists).map((list, bit) => [list, 1 << bit])) as Readonly<
  Record<WordList, number>
>

/** Each word with the lists of its own and of the words that it begins with. */
const words = wordTable(rows())

function rows(): [word: string, lists: number][] {
  const own = new Map<string, number>()
  for (const [list, all] of Object.entries(lists) as [WordList, readonly string[]][])
    for (const word of all) own.set(word, (own.get(word) ?? 0) | bits[list])
  return [...own.keys()].map((word) => {
    let all = 0
    for (let length = 1; length <= word.length; length++) all |= own.get(word.slice(0, length)) ?? 0
    return [word, all]
  })
}

/** Which lists a masked sentence holds words of, to be asked with {@link hasSeen}. */
export function seenIn(sentence: string): number {
  let seen = 0
  for (let at = 0; at < sentence.length; at++) seen |= words.startingAt(sentence, at)?.value ?? 0
  return seen
}

/** Whether a word of the list stands in the sentence. */
export function hasSeen(seen: number, list: WordList): boolean {
  return (seen & bits[list]) !== 0
}
