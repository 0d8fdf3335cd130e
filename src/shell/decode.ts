import type { Finding } from '../model/finding.ts'

/** Text read from bytes, with what was doubtful about them. */
export interface Decoded {
  readonly text: string
  /** WHATWG label it was decoded with. */
  readonly encoding: string
  readonly findings: Finding[]
}

const declaration = /<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w-]{3,20})/i
const gbLabels = /^(?:gb2312|gbk|gb18030|x-gbk|x-cp20936|cp936)$/i

/**
 * Decodes by the bytes: a byte-order mark, then UTF-8 where nearly all of it is valid, then GB18030 where that reads more. A charset that the
 * page declares and the bytes contradict is a finding; bytes that cannot be read become U+FFFD and one finding that counts them.
 */
export function decode(bytes: Uint8Array): Decoded {
  const encoding = encodingOf(bytes)
  const text = new TextDecoder(encoding).decode(bytes)
  const findings: Finding[] = []
  const declared = declaration.exec(text.slice(0, 4096))?.[1]
  if (
    declared !== undefined &&
    (gbLabels.test(declared) ? 'gb18030' : declared.toLowerCase().replace(/^utf8$/, 'utf-8')) !== encoding
  ) {
    findings.push(
      finding('charset-mismatch', 'info', `the page says ${declared} but its bytes are ${encoding}`),
    )
  }
  const lost = countReplacements(text) - (encoding === 'utf-8' ? countPrinted(bytes) : 0)
  if (lost > 0) {
    findings.push(
      finding(
        'invalid-bytes',
        'warning',
        `${lost} ${lost === 1 ? 'place is' : 'places are'} not valid ${encoding} and became U+FFFD`,
      ),
    )
  }
  return { text, encoding, findings }
}

function finding(rule: string, severity: Finding['severity'], message: string): Finding {
  return { rule, severity, message, span: null, line: null, column: null }
}

/** The WHATWG label of the encoding that the bytes are in. */
function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const utf8 = new TextDecoder('utf-8').decode(bytes)
  const lost = countReplacements(utf8) - countPrinted(bytes)
  if (lost <= 0) return 'utf-8'
  const gb = new TextDecoder('gb18030').decode(bytes)
  return countReplacements(gb) * 2 < lost && lost > 3 ? 'gb18030' : 'utf-8'
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
