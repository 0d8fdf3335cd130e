import { Correction } from '../model/correction.ts'
import { Document } from '../model/document.ts'
import { fitted, isArraySchema, schemaAt } from '../model/schema-at.ts'
import { CorrectionError } from './correction-error.ts'
import { stepsOf } from './pointer.ts'

/** A correction that counts, with the line of the file that says it. */
export interface Entry {
  readonly line: number
  readonly correction: Correction
  /** The steps of its path. */
  readonly steps: readonly string[]
}

/** What a letter does not say of itself, or what another field follows from. */
const fixed = new Set(['schemaVersion', 'source', 'text', 'page', 'findings', 'corrections'])
/** What goes with the words of a mention. */
const places = new Set(['text', 'span', 'sentence'])

/**
 * Reads a file of corrections (`fuhan-corrections.ndjson`) and gives the entries that count, in the order of the file: the last for each key, where that is no
 * undo. Throws a {@link CorrectionError} for the first line that is no correction, or whose value its field cannot have.
 */
export function readCorrections(text: string, file: string): Entry[] {
  const entries = new Map<string, Entry>()
  for (const [index, line] of text
    .replace(/^\ufeff/, '')
    .split('\n')
    .entries()) {
    if (line.trim() === '') continue
    const entry = readEntry(line, index + 1, (words) => new CorrectionError(`${file}:${index + 1}: ${words}`))
    const { key, undo } = entry.correction
    const name = `${key.sha256}\n${key.path}`
    // Deleted first, so that an entry stands where its last line does.
    entries.delete(name)
    if (undo !== true) entries.set(name, entry)
  }
  return [...entries.values()]
}

function readEntry(line: string, number: number, problem: (words: string) => CorrectionError): Entry {
  let printed: unknown
  try {
    printed = JSON.parse(line)
  } catch (error) {
    throw problem(`not JSON: ${(error as Error).message}`)
  }
  const fit = fitted(Correction, printed)
  if ('problem' in fit) throw problem(fit.problem)
  const correction = fit.value as Correction
  const { path } = correction.key
  const steps = stepsOf(path)
  if (steps === null) throw problem(`“${path}” is not a JSON Pointer; /signature/date is one`)
  const field = schemaAt(Document, steps)
  if (field === null) throw problem(`a document has no field ${path}`)
  const holder = steps.slice(0, -1)
  const last = steps.at(-1) ?? ''
  if (fixed.has(steps[0] ?? '')) throw problem(`${path} cannot be corrected`)
  if (places.has(last) && schemaAt(Document, [...holder, 'span']) !== null)
    throw problem(`${path} follows from the words of its field: correct ${path.slice(0, -last.length - 1)}`)
  if (correction.undo === true || (correction.is === null && isList(holder)))
    return { line: number, correction, steps }
  const value = fitted(field, correction.is)
  if ('problem' in value) throw problem(`${path} cannot be that: ${value.problem}`)
  return { line: number, correction: { ...correction, is: value.value }, steps }
}

function isList(steps: readonly string[]): boolean {
  const schema = schemaAt(Document, steps)
  return schema !== null && isArraySchema(schema)
}
