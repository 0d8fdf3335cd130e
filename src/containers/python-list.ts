import type { UnwrappedRecord } from './unwrap.ts'

const escapes: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  f: '\f',
  b: '\b',
  a: '\u0007',
  '0': '\0',
}

/**
 * The letter that a list of strings prints, as `repr` of Python or `JSON.stringify` writes it: a line an item. Null where the text is no such list
 * from its first bracket to its last.
 */
export function readPythonList(text: string): readonly UnwrappedRecord[] | null {
  const lines: string[] = []
  let at = text.indexOf('[') + 1
  for (;;) {
    at = skipBlank(text, at)
    if (text[at] === ']') break
    const read = readString(text, at)
    if (read === null) return null
    lines.push(read.value)
    at = skipBlank(text, read.end)
    if (text[at] === ',') at++
    else if (text[at] !== ']') return null
  }
  if (lines.length === 0 || text.slice(at + 1).trim() !== '') return null
  return [{ text: lines.map((line) => line.replace(/[\r\n]+$/, '')).join('\n') }]
}

function skipBlank(text: string, from: number): number {
  let at = from
  while (at < text.length && /\s/.test(text[at] ?? '')) at++
  return at
}

/** A string literal of Python or JSON at a place, with where it ends; null where there is none. */
export function readString(
  text: string,
  from: number,
): { readonly value: string; readonly end: number } | null {
  const start = text[from] === 'u' ? from + 1 : from
  const quote = text[start]
  if (quote !== "'" && quote !== '"') return null
  const out: string[] = []
  let last = start + 1
  for (let at = last; at < text.length; at++) {
    const unit = text[at]
    if (unit === quote) {
      out.push(text.slice(last, at))
      return { value: out.join(''), end: at + 1 }
    }
    if (unit === '\n') return null
    if (unit !== '\\') continue
    out.push(text.slice(last, at))
    const [value, length] = readEscape(text, at + 1)
    out.push(value)
    at += length
    last = at + 1
  }
  return null
}

/** What stands behind a backslash, and how many units it takes. */
function readEscape(text: string, at: number): [string, number] {
  const unit = text[at] ?? ''
  const digits = unit === 'u' ? 4 : unit === 'x' ? 2 : unit === 'U' ? 8 : 0
  if (digits > 0) {
    const hex = text.slice(at + 1, at + 1 + digits)
    const code = Number.parseInt(hex, 16)
    if (/^[0-9a-f]+$/i.test(hex) && hex.length === digits && code <= 0x10ffff)
      return [String.fromCodePoint(code), 1 + digits]
    return [`\\${unit}`, 1]
  }
  return [escapes[unit] ?? unit, 1]
}
