import type { Finding } from '../model/finding.ts'

/** Text read from bytes, with what was doubtful about them. */
export interface Decoded {
  readonly text: string
  /** WHATWG label it was decoded with. */
  readonly encoding: string
  readonly findings: Finding[]
}

/** Decodes UTF-8, or UTF-16 by its byte-order mark. Bytes that are no UTF-8 become U+FFFD and one finding that counts them. */
export function decode(bytes: Uint8Array): Decoded {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : 'utf-8'
  const text = new TextDecoder(encoding).decode(bytes)
  const lost = countReplacements(text) - (encoding === 'utf-8' ? countPrinted(bytes) : 0)
  if (lost <= 0) return { text, encoding, findings: [] }
  const message = `${lost} ${lost === 1 ? 'place is' : 'places are'} not valid ${encoding} and became U+FFFD`
  return {
    text,
    encoding,
    findings: [{ rule: 'invalid-bytes', severity: 'warning', message, span: null, line: null, column: null }],
  }
}

function countReplacements(text: string): number {
  let count = 0
  for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', at + 1)) count++
  return count
}

/** U+FFFD that the bytes themselves spell. */
function countPrinted(bytes: Uint8Array): number {
  let count = 0
  for (let at = bytes.indexOf(0xef); at >= 0; at = bytes.indexOf(0xef, at + 1))
    if (bytes[at + 1] === 0xbf && bytes[at + 2] === 0xbd) count++
  return count
}

/** Why bytes are no text, or null: an archive, a PDF, an image, or NUL bytes outside of UTF-16. */
export function notText(bytes: Uint8Array): string | null {
  const head = String.fromCharCode(...bytes.subarray(0, 4))
  if (head.startsWith('%PDF')) return 'not text: a PDF file'
  if (head.startsWith('PK\u0003\u0004')) return 'not text: a ZIP archive or an Office file'
  if (head.startsWith('\u001f\u008b')) return 'not text: a gzip file'
  if (head.startsWith('\u0089PNG') || head.startsWith('\u00ff\u00d8')) return 'not text: an image'
  const isUtf16 = head.startsWith('\u00ff\u00fe') || head.startsWith('\u00fe\u00ff')
  const nul = isUtf16 ? 0 : bytes.subarray(0, 65_536).reduce((count, byte) => count + (byte === 0 ? 1 : 0), 0)
  return nul > 8 && nul > Math.min(bytes.length, 65_536) / 100 ? 'not text: binary data' : null
}
