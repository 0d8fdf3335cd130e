import type { UnwrappedRecord } from './fields.ts'
import { mayBeWrapped } from './may-be-wrapped.ts'
import { readPythonList } from './python-list.ts'
import { readSql } from './sql.ts'
import { readFeed } from './xml.ts'

/** What a text is a container of. */
export interface Unwrapped {
  /** For people: `a list of Python`. */
  readonly what: string
  /** Null where it is one, but not certain what of it is a letter. */
  readonly records: readonly UnwrappedRecord[] | null
}

/** Unwraps a text that is a list of strings (Python, JSON), rows of SQL or a feed of XML; null where it is none of these. */
export function unwrap(text: string): Unwrapped | null {
  const start = text.trimStart()
  switch (mayBeWrapped(start)) {
    case 'list':
      return { what: 'a list of strings', records: readPythonList(start) }
    case 'string':
      return readJsonString(start)
    case 'xml':
      return { what: 'XML', records: readFeed(start) }
    case 'sql':
      return { what: 'statements of SQL', records: readSql(start) }
    case null:
      return null
  }
}

function readJsonString(text: string): Unwrapped | null {
  if (!/^"(?:[^"\\\n\r]|\\.)*"\s*$/.test(text)) return null
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'string' ? { what: 'a string of JSON', records: [{ text: value }] } : null
  } catch {
    return null
  }
}
