import type { Document } from '../../src/model/document.ts'
import { parse } from '../../src/parse.ts'

const known = new Map<string, Document>()

/** What `parse` reads of a fixture, once for all files of tests that share their modules; frozen, so that no test sees what another one changed. */
export function readOnce(text: string): Document {
  const document = known.get(text) ?? frozen(parse(text))
  known.set(text, document)
  return document
}

function frozen<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null) return value
  for (const inner of Object.values(value)) frozen(inner)
  return Object.freeze(value)
}
