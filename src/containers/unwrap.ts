import type { UnwrappedRecord } from './fields.ts'
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
  if (/^(?:\[\s*)?(?:\{\s*u?'|\[\s*u?['"])|^\[\s*u?['"]/.test(start))
    return { what: 'a list of strings', records: readPythonList(start) }
  if (start.startsWith('"')) return readJsonString(start)
  if (isData(start)) return { what: 'XML', records: readFeed(start) }
  if (
    /^[ \t]{0,20}(?:INSERT|REPLACE)[ \t]{1,9}(?:(?:\w{1,20}[ \t]{1,9})?INTO\b|[["`\w])/im.test(
      start.slice(0, 65_536),
    )
  )
    return { what: 'statements of SQL', records: readSql(start) }
  return null
}

/** True for XML that is no page. */
function isData(start: string): boolean {
  if (!/^<\?xml|^<(?:rss|feed|urlset)\b/i.test(start)) return false
  return !/<!doctype html|<html[\s>]/i.test(start.slice(0, 4096))
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
