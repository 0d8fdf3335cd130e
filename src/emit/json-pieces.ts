/** Values of a document that are put into one string; what has more goes out in several, since the whole of it would take the memory of the document three times over. */
const mostValues = 2000
/** Units of a piece, about. */
const fullPiece = 65_536

/**
 * A value as JSON in pieces that make up what `JSON.stringify(value, null, step)` gives, which is held in memory nowhere. `step` is what each depth is indented by, '' for
 * one line.
 */
export function* jsonPieces(value: unknown, step: '' | '  '): Generator<string> {
  let piece = ''
  for (const part of partsOf(value, step, '')) {
    piece += part
    if (piece.length < fullPiece) continue
    yield piece
    piece = ''
  }
  yield piece
}

function* partsOf(value: unknown, step: string, inset: string): Generator<string> {
  if (valuesIn(value, mostValues) < mostValues) {
    const json = JSON.stringify(value, null, step)
    yield inset === '' ? json : json.replaceAll('\n', `\n${inset}`)
    return
  }
  const isList = Array.isArray(value)
  const inner = inset + step
  const line = step === '' ? '' : `\n${inner}`
  let lead = isList ? '[' : '{'
  for (const [key, item] of Object.entries(value as object)) {
    if (item === undefined) continue
    yield `${lead}${line}${isList ? '' : `${JSON.stringify(key)}:${step === '' ? '' : ' '}`}`
    yield* partsOf(item, step, inner)
    lead = ','
  }
  yield `${step === '' ? '' : `\n${inset}`}${isList ? ']' : '}'}`
}

/** How many values an object or a list holds at any depth, `most` where they are more. */
function valuesIn(value: unknown, most: number): number {
  if (value === null || typeof value !== 'object') return 1
  let count = 1
  for (const key in value) {
    count += valuesIn((value as Record<string, unknown>)[key], most - count)
    if (count >= most) return most
  }
  return count
}
