import { isContentName, type UnwrappedRecord } from './fields.ts'

const target = '(?:(?:\\w{1,20}\\s{1,20})?INTO\\s{1,20})?[^\\s(]{1,200}\\s{0,20}'
const columns = '(?:\\(([^()]{1,4000})\\)\\s{0,20})?'
const statement = new RegExp(`\\b(?:INSERT|REPLACE)\\s{1,20}${target}${columns}VALUES?\\s{0,20}`, 'gi')
const escapes: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  '0': '\0',
  Z: '\u001a',
  b: '\b',
}

/**
 * The rows that statements of SQL insert, by the names of their columns; null where a statement names none, none of them holds a letter, or a row
 * breaks off.
 */
export function readSql(text: string): readonly UnwrappedRecord[] | null {
  const records: UnwrappedRecord[] = []
  statement.lastIndex = 0
  for (;;) {
    const match = statement.exec(text)
    if (match === null) break
    const names = match[1]?.split(',').map((name) => name.replace(/[`"'[\]\s]/g, ''))
    if (names === undefined || !names.some(isContentName)) return null
    let at = match.index + match[0].length
    for (;;) {
      const row = readRow(text, at)
      if (row === null || row.values.length !== names.length) return null
      const cells = row.values.flatMap((value, index): [string, string][] =>
        value === null ? [] : [[names[index] ?? '', value]],
      )
      records.push(Object.fromEntries(cells))
      at = row.end
      while (/\s/.test(text[at] ?? '')) at++
      if (text[at] !== ',') break
      at++
      while (/\s/.test(text[at] ?? '')) at++
    }
    // What a string holds is no statement.
    statement.lastIndex = at
  }
  return records.length === 0 ? null : records
}

function readRow(text: string, from: number): { values: (string | null)[]; end: number } | null {
  if (text[from] !== '(') return null
  const values: (string | null)[] = []
  let at = from + 1
  for (;;) {
    while (/\s/.test(text[at] ?? '')) at++
    const start = at
    if (/^[NE]'/i.test(text.slice(at, at + 2))) at++
    if (text[at] === "'" || text[at] === '"') {
      const read = readString(text, at)
      if (read === null) return null
      values.push(read.value)
      at = read.end
    } else {
      while (at < text.length && text[at] !== ',' && text[at] !== ')') at++
      const word = text.slice(start, at).trim()
      values.push(/^NULL$/i.test(word) ? null : word)
    }
    while (/\s/.test(text[at] ?? '')) at++
    if (text[at] === ')') return { values, end: at + 1 }
    if (text[at] !== ',') return null
    at++
  }
}

/** A string of SQL: a quotation mark in it is written twice or after a backslash. */
function readString(text: string, from: number): { value: string; end: number } | null {
  const quote = text[from] ?? "'"
  const out: string[] = []
  let last = from + 1
  for (let at = last; at < text.length; at++) {
    const unit = text[at]
    if (unit === '\\') {
      const next = text[at + 1] ?? ''
      out.push(text.slice(last, at), escapes[next] ?? next)
      at++
      last = at + 1
    } else if (unit === quote) {
      out.push(text.slice(last, at))
      if (text[at + 1] !== quote) return { value: out.join(''), end: at + 1 }
      out.push(quote)
      at++
      last = at + 1
    }
  }
  return null
}
