import { namesContent } from '../../containers/fields.ts'
import { signatureOf } from '../../encoding/not-text.ts'
import { oneOf } from '../../text/pattern.ts'
import { either } from '../../text/shapes.ts'
import { detectEncoding, notText } from '../decode.ts'
import { columnsOf } from './table-head.ts'

/**
 * What bytes hold, told by how they begin: one letter, an archive (`zip`, `tar`, `warc`), records in JSON (an array or objects over several lines,
 * or one a `line`), a `table` of CSV, `whole` files of records that are read at once (XML, SQL, a list of Python), a `mail` with what is attached.
 */
export type Kind = 'letter' | 'zip' | 'tar' | 'warc' | 'json' | 'lines' | 'table' | 'whole' | 'mail'

/** The kind, or why there is none: what is `passed` over where it was met, and `refused` where it was named or may hold a letter. */
export type Seen = { readonly kind: Kind } | { readonly passed: string } | { readonly refused: string }

/** Resource forks and the like, which archives made on a Mac carry beside the files; what programs keep for themselves. */
const junk =
  /(?:^|\/)(?:__MACOSX\/|\._|\.DS_Store$|Thumbs\.db$|desktop\.ini$|~\$|fuhan[.-][\w-]+\.(?:nd)?json$)/i
const letterNames = /\.(?:txt|text|html?|xhtml|[sj]?html|shtm|mht|mhtml|eml|docx)(?:\.gz)?$/i
const byName: readonly (readonly [what: string, names: RegExp])[] = [
  ['a style sheet', /\.(?:css|less|scss)$/i],
  ['a script', /\.(?:[cm]?js|ts|py|sh|bat|map|rb|vbs)$/i],
  ['a log or a checksum', /\.(?:log|md5|sha1|sha256|cdx|cdxj|lock)$/i],
]
const namedArchives: readonly (readonly [names: RegExp, kind: Kind])[] = [
  [/\.zip$/i, 'zip'],
  [/\.tar$|\.tar\.gz$|\.tgz$/i, 'tar'],
  [/\.warc$|\.warc\.gz$/i, 'warc'],
  [/\.(?:ndjson|jsonl)(?:\.gz)?$/i, 'lines'],
]
/** How many bytes tell what a file is. */
export const headSize = 4096

/** What files of this beginning and name are. `head` is unpacked where the file is compressed by gzip, and empty where there is nothing. */
export function kindOf(head: Uint8Array, name: string, isFound: boolean): Seen {
  if (isFound && junk.test(name)) return { passed: 'a file of a program' }
  if (isFound && ownNames.test(name)) return { passed: 'a file that fuhan wrote' }
  const known = archiveOf(head, name)
  if (known !== null) return known
  const text = beginning(head)
  return (
    namedArchive(text, name, isFound) ?? (isFound ? foundKind(head, text, name) : namedKind(head, text, name))
  )
}

/** What a name says where the beginning does not: that of an archive which is empty, damaged or, as NDJSON, has no mark. */
function namedArchive(text: string, name: string, isFound: boolean): Seen | null {
  const kind = namedArchives.find(([names]) => names.test(name))?.[1]
  if (kind !== 'lines') return kind === undefined ? null : { kind }
  if (isFound && ownDocuments.test(text)) return { passed: 'documents that fuhan wrote' }
  if (isFound && text.includes('\n') && !namesContent(text)) return { passed: 'records without a letter' }
  return { kind: /^\s*\[\s*\{/.test(text) ? 'json' : kind }
}

function namedKind(head: Uint8Array, text: string, name: string): Seen {
  // What can be read, and what a person must turn into something else, is told by the reader of letters.
  return { kind: signatureOf(head) === null ? (recordsIn(text, name) ?? 'letter') : 'letter' }
}

function foundKind(head: Uint8Array, text: string, name: string): Seen {
  const what = byName.find(([, names]) => names.test(name))?.[0]
  if (what !== undefined) return { passed: what }
  const isNamedLetter = letterNames.test(name)
  const signature = signatureOf(head)
  if (signature !== null)
    return isNamedLetter || signature.isDocument ? { kind: 'letter' } : { passed: signature.what }
  if (ownDocuments.test(text)) return { passed: 'documents that fuhan wrote' }
  const records = recordsIn(text, name)
  if (records !== null || isNamedLetter) return { kind: records ?? 'letter' }
  if (notText(head) !== null) return { passed: 'binary data' }
  return mayBeLetter(text, head) ? { kind: 'letter' } : { passed: 'a text without hanzi' }
}

function archiveOf(head: Uint8Array, name: string): Seen | null {
  const text = Buffer.from(head.buffer, head.byteOffset, Math.min(head.length, 512)).toString('latin1')
  if (text.startsWith('WARC/')) return { kind: 'warc' }
  if (text.startsWith('filedesc://'))
    return { refused: 'an ARC file, which is not read; turn it into WARC (warcio recompress, arc2warc)' }
  if (text.slice(257, 262) === 'ustar' || isOldTar(head)) return { kind: 'tar' }
  if (text.startsWith('PK') && /\.(?:docx|docm|wps|xlsx|pptx|odt|ofd)$/i.test(name)) return { kind: 'letter' }
  const isZip = text.startsWith('PK\u0003\u0004') || text.startsWith('PK\u0005\u0006')
  if (isZip && !isPackedDocument(text)) return { kind: 'zip' }
  return null
}

/** A tar header from before the `ustar` mark: its checksum is right. */
function isOldTar(head: Uint8Array): boolean {
  if (head.length < 512 || head[0] === 0) return false
  const stated = Number.parseInt(Buffer.from(head.subarray(148, 156)).toString('latin1'), 8)
  if (!(stated > 0)) return false
  let sum = 8 * 0x20
  for (let at = 0; at < 512; at++) if (at < 148 || at > 155) sum += head[at] ?? 0
  return sum === stated
}

/** Office files are ZIP archives whose first member is always one of a few. */
function isPackedDocument(head: string): boolean {
  const length = head.charCodeAt(26) + head.charCodeAt(27) * 256
  return /^(?:\[Content_Types\]\.xml|_rels\/|docProps\/|word\/|xl\/|ppt\/|mimetype$|OFD\.xml$|Doc_0\/|customXml\/)/.test(
    head.slice(30, 30 + length),
  )
}

/** The first units, decoded, without a byte-order mark. */
function beginning(head: Uint8Array): string {
  const { encoding } = detectEncoding(head, null)
  return new TextDecoder(encoding).decode(head).replace(/^\ufeff/, '')
}

/** NDJSON and JSON of documents, tables of a dataset. */
const ownDocuments = /^(?:\s*(?:\[\s*)?\{\s*"schemaVersion"\s*:|"?letter"?[,\t]"?input"?[,\t])/
/** What a dataset holds besides. */
const ownFiles = [
  'quarantine.ndjson',
  'corrections.ndjson',
  'passed-over.ndjson',
  'manifest.tsv',
  'rows.ndjson',
  'run.json',
]
const ownNames = new RegExp(`(?:^|/)(?:part-\\d{1,9}-of-\\d{1,9}\\.)?${oneOf(ownFiles)}$`)
const jsonStart = /^\s*(?:\{\s*(?:"|\}|$)|\[\s*(?:[{\]]|$))/
/** A string of JSON, whose line breaks are written out, and an array of strings. */
const stringStart = /^\s*(?:\[\s*"|"(?:[^"\\\n\r]|\\.)*(?:"\s*)?$)/
const mailStart = /^(?:[!-9;-~]{2,60}:[^\n]*\n(?:[ \t][^\n]*\n)*)*(?:MIME-Version|Content-Type):/i
const sqlStart = '(?:--[^\\n]*\\n|/\\*|SET |DROP |CREATE |USE |INSERT |REPLACE |BEGIN|START )'
const wholeStart = new RegExp(
  `^\\s*${either('<\\?xml', '<(?:rss|feed|urlset)\\b', "\\[\\s*u?'", "(?:\\[\\s*)?\\{\\s*u?'", sqlStart)}`,
  'i',
)

function recordsIn(text: string, name: string): Kind | null {
  if (/^\s*(?:\[\s*)?\{\s*u?'/.test(text)) return 'whole'
  if (jsonStart.test(text)) return isOneLine(text, name) ? 'lines' : 'json'
  if (stringStart.test(text)) return 'whole'
  if (mailStart.test(text)) return 'mail'
  if (/\.[ct]sv(?:\.gz)?$/i.test(name) || columnsOf(text) !== null) return 'table'
  if (!wholeStart.test(text)) return null
  if (/^\s*<\?xml/i.test(text)) return /<!doctype html|<html[\s>]/i.test(text) ? null : 'whole'
  if (/^\s*[<[{]/.test(text)) return 'whole'
  return /\.sql(?:\.gz)?$/i.test(name) || /^[ \t]{0,20}(?:INSERT|REPLACE)\s/im.test(text) ? 'whole' : null
}

/** True where the first line is an object by itself, as in NDJSON, or goes on beyond what is known of it. */
function isOneLine(text: string, name: string): boolean {
  const start = text.trimStart()
  if (!start.startsWith('{')) return false
  const end = start.indexOf('\n')
  if (end < 0) return text.length >= headSize / 4 && !/\.json$/i.test(name)
  return start.slice(0, end).trimEnd().endsWith('}')
}

const markup = /<(?:!doctype|html|head|body|meta|title|div|p|table|br)\b/i
const hanzi = /[㐀-鿿]/

function mayBeLetter(text: string, head: Uint8Array): boolean {
  if (hanzi.test(text) || markup.test(text)) return true
  // A text that says its hanzi by numbers, and one that begins with a long part of another kind.
  return (
    /&#x?[0-9a-f]{4,6};|\\u[4-9][0-9a-f]{3}/i.test(text) || (head.length >= headSize && /[<{]/.test(text))
  )
}
