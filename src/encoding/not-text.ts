import { type Codec, detectEncoding } from './detect.ts'
import { encodingOf } from './labels.ts'

/** Kinds of files that a person may hold a letter in. */
const documents: readonly (readonly [what: string, ...heads: string[]])[] = [
  ['a PDF file', '%PDF'],
  ['a ZIP archive or an Office file', 'PK\u0003\u0004', 'PK\u0005\u0006', 'PK\u0007\u0008'],
  ['an old Office file (.doc, .xls, .wps)', '\u00d0\u00cf\u0011\u00e0'],
  ['an RTF file', '{\\rtf'],
]
/** First bytes of other files that are no text, as latin-1, with what they are. */
const signatures: readonly (readonly [what: string, ...heads: string[]])[] = [
  ['a gzip file', '\u001f\u008b'],
  ['an image', '\u0089PNG', '\u00ff\u00d8\u00ff', 'GIF8', 'RIFF', 'II*\u0000', 'MM\u0000*'],
  ['a compressed archive', '7z\u00bc\u00af', 'Rar!', 'BZh', '\u00fd7zXZ', '(\u00b5/\u00fd'],
  ['a program', '\u007fELF', '\u00ca\u00fe\u00ba\u00be'],
  ['UTF-32, which pages are not in', '\u00ff\u00fe\u0000\u0000', '\u0000\u0000\u00fe\u00ff'],
]
const inspected = 65_536
/** More control characters than this share make bytes no text. */
const mostControls = 0.01
const fewControls = 8

/** What the first bytes say that a file is, or null; `isDocument` where it may be a letter in a format of its own. */
export function signatureOf(
  bytes: Uint8Array,
): { readonly what: string; readonly isDocument: boolean } | null {
  const head = Array.from(bytes.subarray(0, 16), (byte) => String.fromCharCode(byte)).join('')
  for (const [list, isDocument] of [
    [documents, true],
    [signatures, false],
  ] as const)
    for (const [what, ...heads] of list)
      if (heads.some((start) => head.startsWith(start))) return { what, isDocument }
  return null
}

/** Why bytes are no text, or null: an archive, a PDF, an image, or control characters outside of UTF-16; `asked` is the label of a known encoding. */
export function notText(
  bytes: Uint8Array,
  asked: string | undefined,
  codec: Pick<Codec, 'isAscii' | 'isUtf8'>,
): string | null {
  const known = signatureOf(bytes)
  if (known !== null) return `not text: ${known.what}`
  if (asked !== undefined && encodingOf(asked)?.startsWith('utf-16')) return null
  const part = bytes.subarray(0, inspected)
  let controls = 0
  for (const byte of part) if (isControl[byte] === 1) controls++
  if (controls <= fewControls || controls <= part.length * mostControls) return null
  const { encoding, isText } = detectEncoding(part, null, codec)
  return isText && encoding.startsWith('utf-16') ? null : 'not text: binary data'
}

/** Control characters but tabs, line breaks, form feeds and escapes. */
const isControl = Uint8Array.from({ length: 0x20 }, (_, code) =>
  (code >= 0x09 && code <= 0x0d) || code === 0x1a || code === 0x1b ? 0 : 1,
)
