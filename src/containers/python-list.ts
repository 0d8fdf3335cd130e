import { recordsWithin, type UnwrappedRecord } from './fields.ts'

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
const constants: Readonly<Record<string, unknown>> = {
  None: null,
  True: true,
  False: false,
  null: null,
  true: true,
  false: false,
}
const deepest = 50

/**
 * The letters in a list that Python or JSON printed, as `repr` writes it: of strings, one letter with a line an item; of dictionaries, one a record.
 * Null where the text is no such list from its first bracket to its last, or holds no letter.
 */
export function readPythonList(text: string): readonly UnwrappedRecord[] | null {
  const read = readValue(text, skipBlank(text, 0), 0)
  if (read === null || text.slice(read.end).trim() !== '') return null
  const { value } = read
  if (Array.isArray(value) && value.length > 0 && value.every((one) => typeof one === 'string'))
    return [{ text: value.map((line) => line.replace(/[\r\n]{1,9}$/, '')).join('\n') }]
  const records = recordsWithin(value)
  return records.length === 0 ? null : (records as readonly UnwrappedRecord[])
}

interface Read {
  readonly value: unknown
  readonly end: number
}

/** A literal at a place; null where there is none. */
function readValue(text: string, at: number, depth: number): Read | null {
  const unit = text[at]
  if (depth > deepest) return null
  if (unit === '[' || unit === '(') return readItems(text, at, unit === '[' ? ']' : ')', depth)
  if (unit === '{') return readDictionary(text, at, depth)
  const string = readString(text, at)
  if (string !== null) return string
  const word = /^[\w.+-]{1,60}/.exec(text.slice(at, at + 60))?.[0]
  if (word === undefined) return null
  const value = Object.hasOwn(constants, word) ? constants[word] : Number(word)
  return Number.isNaN(value) ? null : { value, end: at + word.length }
}

function readItems(text: string, from: number, close: string, depth: number): Read | null {
  const value: unknown[] = []
  for (let at = skipBlank(text, from + 1); ; ) {
    if (text[at] === close) return { value, end: at + 1 }
    const item = readValue(text, at, depth + 1)
    if (item === null) return null
    value.push(item.value)
    at = skipBlank(text, item.end)
    if (text[at] === ',') at = skipBlank(text, at + 1)
    else if (text[at] !== close) return null
  }
}

function readDictionary(text: string, from: number, depth: number): Read | null {
  const value: Record<string, unknown> = {}
  for (let at = skipBlank(text, from + 1); ; ) {
    if (text[at] === '}') return { value, end: at + 1 }
    const key = readString(text, at)
    if (key === null) return null
    at = skipBlank(text, key.end)
    if (text[at] !== ':') return null
    const item = readValue(text, skipBlank(text, at + 1), depth + 1)
    if (item === null) return null
    if (key.value !== '__proto__') value[key.value] = item.value
    at = skipBlank(text, item.end)
    if (text[at] === ',') at = skipBlank(text, at + 1)
    else if (text[at] !== '}') return null
  }
}

function skipBlank(text: string, from: number): number {
  let at = from
  while (at < text.length && /\s/.test(text[at] ?? '')) at++
  return at
}

/** A string literal of Python or JSON at a place; null where there is none. */
function readString(text: string, from: number): { readonly value: string; readonly end: number } | null {
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

/** What stands after a backslash, and how many units it takes. */
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
