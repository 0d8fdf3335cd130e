import type { Finding } from '../model/finding.ts'
import { type Codec, detectEncoding } from './detect.ts'
import { declaredCharset, encodingOf } from './labels.ts'

/** Text read from bytes, with what was doubtful about them. */
export interface Decoded {
  readonly text: string
  /** WHATWG name of the encoding it was decoded with. */
  readonly encoding: string
  readonly findings: Finding[]
}

/**
 * Decodes by the bytes (see {@link detectEncoding}), or in the encoding that `asked` names. A charset that the page declares and the bytes
 * contradict is a finding; what cannot be read becomes U+FFFD, and one finding counts it together with private-use characters, which no
 * reader knows. Throws a RangeError where `asked` names no encoding.
 */
export function decode(bytes: Uint8Array, asked: string | undefined, codec: Codec): Decoded {
  const declared = declaredCharset(bytes)
  const encoding = asked === undefined ? detectEncoding(bytes, declared, codec).encoding : encodingOf(asked)
  if (encoding === null) throw new RangeError(`${asked} is not an encoding`)
  const read = codec.decodeAs(encoding, bytes)
  const text = read.startsWith('\ufeff') ? read.slice(1) : read
  const findings: Finding[] = []
  if (declared !== null && encodingOf(declared) !== encoding)
    findings.push(
      finding('charset-mismatch', 'info', `the page says ${declared} but its bytes are read as ${encoding}`),
    )
  const doubt = unreadable(text, encoding, bytes)
  if (doubt !== null) findings.push(finding('invalid-bytes', 'warning', doubt))
  return { text, encoding, findings }
}

function finding(rule: string, severity: Finding['severity'], message: string): Finding {
  return { rule, severity, message, span: null, line: null, column: null }
}

const privateUse = /[\ue000-\uf8ff]|[\udb80-\udbff][\udc00-\udfff]/g

/** How many places of the text nothing can be read at, in words, or null. */
function unreadable(text: string, encoding: string, bytes: Uint8Array): string | null {
  const found = countReplacements(text)
  const lost = found - (found > 0 && encoding === 'utf-8' ? countPrinted(bytes) : 0)
  const unknown = encoding !== 'utf-8' || mayBePrivate(bytes) ? (text.match(privateUse)?.length ?? 0) : 0
  const words: string[] = []
  if (lost > 0)
    words.push(`${lost} ${lost === 1 ? 'place is' : 'places are'} not valid ${encoding} and became U+FFFD`)
  if (unknown > 0)
    words.push(`${unknown} ${unknown === 1 ? 'character is' : 'characters are'} of private use`)
  return words.length === 0 ? null : words.join('; ')
}

/** False where no byte of UTF-8 begins a character of private use, as in nearly all texts; searching bytes for one of them costs next to nothing. */
function mayBePrivate(bytes: Uint8Array): boolean {
  if (bytes.includes(0xee) || bytes.includes(0xf3) || bytes.includes(0xf4)) return true
  // U+F000 to U+F8FF; what follows it beyond is full-width punctuation.
  for (let at = bytes.indexOf(0xef); at >= 0; at = bytes.indexOf(0xef, at + 1))
    if ((bytes[at + 1] ?? 0) <= 0xa3) return true
  return false
}

function countReplacements(text: string): number {
  let count = 0
  for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', at + 1)) count++
  return count
}

/** U+FFFD that the bytes of UTF-8 themselves spell: EF BF BD. */
function countPrinted(bytes: Uint8Array): number {
  let count = 0
  for (let at = bytes.indexOf(0xef); at >= 0; at = bytes.indexOf(0xef, at + 1))
    if (bytes[at + 1] === 0xbf && bytes[at + 2] === 0xbd) count++
  return count
}
