/**
 * What is said to people, line by line, in another language (译文表): an English sentence with named places, and the same places in its translation. A place
 * holds its words as they are; `{reason:line}` is a sentence itself, `{names:lines}` several, separated by commas, and `{kinds:counts}` several with a number
 * before each, or a number and ×.
 */
export type Lines = Readonly<Record<string, string>>

/** How a language joins sentences. */
export interface Joints {
  /** Between what has its own words, such as the name of an input, and what is said of it. */
  readonly colon: string
  readonly comma: string
  /** A number and what it counts. */
  readonly counted: (count: string, what: string) => string
}

interface Sentence {
  /** What stands before, between and after the places. */
  readonly pieces: readonly string[]
  readonly places: readonly string[]
  readonly translation: readonly (string | Place)[]
  /** Units that are no place: of two sentences that fit, the one with more of them says more. */
  readonly weight: number
}

interface Place {
  readonly name: string
  readonly kind: string
}

/** How many colons of a line are looked at for the one after which a sentence begins. */
const mostColons = 20

/**
 * Puts English lines into the language of `tables`. Messages are strings wherever they are made, cross threads and are kept in files, and some are another
 * library's: so they are known again by their words. What no sentence fits stays as it is. Linear in the line for each sentence.
 */
export function saidIn(tables: readonly Lines[], joints: Joints): (line: string) => string {
  let sentences: readonly Sentence[] | null = null
  return (line) => {
    sentences ??= tables
      .flatMap((table) => Object.entries(table))
      .map(([english, translation]) => sentenceOf(english, translation))
      .sort((a, b) => b.weight - a.weight)
    return line
      .split('\n')
      .map((one) => translated(one, sentences ?? [], joints) ?? one)
      .join('\n')
  }
}

/** The places of a sentence or a translation, in order. */
export function placesIn(text: string): readonly Place[] {
  return [...text.matchAll(place)].map(([, name = '', kind = '']) => ({ name, kind }))
}

const place = /\{(\w+)(?::(\w+))?\}/g

function sentenceOf(english: string, translation: string): Sentence {
  const pieces = english.split(/\{\w+\}/)
  const texts = translation.split(/\{\w+(?::\w+)?\}/)
  const said = placesIn(translation)
  return {
    pieces,
    places: placesIn(english).map(({ name }) => name),
    translation: texts.flatMap((text, index) => {
      const next = said[index]
      return next === undefined ? [text] : [text, next]
    }),
    weight: pieces.join('').length,
  }
}

/** The line in the other language, or null where nothing of it is known. */
function translated(line: string, sentences: readonly Sentence[], joints: Joints): string | null {
  const whole = fitting(line, sentences, joints)
  if (whole !== null) return whole
  // A name, then what is said of it: the name ends where a sentence begins.
  let at = -1
  for (let count = 0; count < mostColons; count++) {
    at = line.indexOf(': ', at + 1)
    if (at < 0) return null
    const rest = fitting(line.slice(at + 2), sentences, joints)
    if (rest !== null) return line.slice(0, at) + joints.colon + rest
  }
  return null
}

/** The translation of the first sentence that fits the whole line. */
function fitting(line: string, sentences: readonly Sentence[], joints: Joints): string | null {
  for (const sentence of sentences) {
    const values = valuesIn(line, sentence)
    if (values === null) continue
    const inner = (text: string) => translated(text, sentences, joints) ?? text
    return sentence.translation
      .map((part) =>
        typeof part === 'string' ? part : shown(values.get(part.name) ?? '', part.kind, inner, joints),
      )
      .join('')
  }
  return null
}

/** What stands in the places where the pieces of the sentence stand in the line in their order, from its beginning to its end. */
function valuesIn(line: string, { pieces, places }: Sentence): ReadonlyMap<string, string> | null {
  const [first = ''] = pieces
  if (places.length === 0) return line === first ? new Map() : null
  if (!line.startsWith(first)) return null
  const values = new Map<string, string>()
  let from = first.length
  for (const [index, name] of places.entries()) {
    const piece = pieces[index + 1] ?? ''
    const isLast = index === places.length - 1
    const end = isLast ? (line.endsWith(piece) ? line.length - piece.length : -1) : line.indexOf(piece, from)
    // Where a colon ends what stands there, the sentence begins after it.
    if (end < from || line[end - 1] === ':') return null
    values.set(name, line.slice(from, end))
    from = end + piece.length
  }
  return values
}

function shown(
  value: string,
  kind: string,
  inner: (text: string) => string,
  { comma, counted }: Joints,
): string {
  if (kind === 'line') return inner(value)
  if (kind === 'lines') return value.split(', ').map(inner).join(comma)
  if (kind !== 'counts') return value
  return value
    .split(', ')
    .map((entry) => {
      const [, count, what] = /^(\S+) (?:× )?(.*)$/s.exec(entry) ?? []
      return count === undefined || what === undefined ? inner(entry) : counted(count, inner(what))
    })
    .join(comma)
}
