/** What a character reference (字符引用) such as `&ldquo;` says: in text, and in the value of an attribute, where less is taken for one. */
export interface Meaning {
  readonly text: string
  readonly attribute: string
}

/** Asks the browser what references mean; the answers come in the order of the question. */
export type AskMeanings = (references: readonly string[]) => Promise<readonly Meaning[]>

/**
 * References as they are written, with the sign after the name that decides in an attribute. No name has as many characters as are taken here, so that what
 * stands beyond them changes nothing.
 */
const reference = /&(?:#(?:\d+|x[\da-f]+)|[a-z][\da-z]{0,39})[;=]?/gi

const known = new Map<string, Meaning>()
const unknown = new Set<string>()

/** Takes the place of `decodeHTML` of the package entities, whose table of all names is larger than most parts of the reader: browsers have it. */
export function decodeHTML(text: string): string {
  return text.replaceAll(reference, (printed) => meaningOf(printed)?.text ?? printed)
}

/** {@link decodeHTML} for the value of an attribute. */
export function decodeHTMLAttribute(value: string): string {
  return value.replaceAll(reference, (printed) => meaningOf(printed)?.attribute ?? printed)
}

function meaningOf(printed: string): Meaning | undefined {
  const meaning = known.get(printed)
  if (meaning === undefined) unknown.add(printed)
  return meaning
}

/** More readings than texts stand within texts in any page. */
const mostReadings = 10

/** What `read` gives of markup once all references are known: those of the markup, and those that only come to light within what it holds. */
export async function withMeanings<Result>(
  markup: string,
  read: () => Result,
  ask: AskMeanings,
): Promise<Result> {
  decodeHTML(markup)
  for (let count = 1; ; count++) {
    const asked = [...unknown]
    unknown.clear()
    if (asked.length > 0)
      for (const [index, meaning] of (await ask(asked)).entries()) known.set(asked[index] ?? '', meaning)
    const result = read()
    if (unknown.size === 0 || count === mostReadings) return result
  }
}
