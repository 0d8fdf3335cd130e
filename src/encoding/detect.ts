import { commonHanzi } from '../grammar/common-hanzi.ts'
import { encodingOf } from './labels.ts'

/** What the bytes were found to be in. */
export interface Detected {
  /** WHATWG name of the encoding (字符编码). */
  readonly encoding: string
  /** False where they read as text in no encoding of Chinese, so that the name is a guess. */
  readonly isText: boolean
}

/** What a platform does with bytes, and how fast: Node has functions of its own, a browser its TextDecoder. */
export interface Codec {
  readonly isAscii: (bytes: Uint8Array) => boolean
  readonly isUtf8: (bytes: Uint8Array) => boolean
  /** What stands in the bytes, a byte-order mark perhaps in front. */
  readonly decodeAs: (encoding: string, bytes: Uint8Array) => string
}

/** In the order in which they win where two read as well. */
const candidates = ['utf-8', 'gb18030', 'big5', 'utf-16le', 'utf-16be'] as const
const utf8: Detected = { encoding: 'utf-8', isText: true }
/** What the charset that a page declares is worth: as much as one frequent hanzi. */
const vote = 4
/** How many bytes that tell something a sample holds, and how far it reaches for them. */
const enoughTelling = 1024
const longestSample = 32_768
/** How far a sample from the middle may look for a place to begin. */
const farthestAscii = 4096

/**
 * Tells the encoding by the bytes: a byte-order mark, then valid UTF-8, then the encoding in which a sample reads as the most frequent Chinese,
 * where the charset that the page declares has a vote. A character cut at the end does no harm. Linear, whatever the bytes.
 */
export function detectEncoding(
  bytes: Uint8Array,
  declared: string | null,
  { isAscii, isUtf8 }: Pick<Codec, 'isAscii' | 'isUtf8'>,
): Detected {
  const marked = byteOrderMark(bytes)
  if (marked !== null) return { encoding: marked, isText: true }
  const wanted = declared === null ? null : encodingOf(declared)
  const hasNul = bytes.includes(0)
  if (!hasNul) {
    if (isAscii(bytes)) return isAsciiBased(wanted) ? { encoding: wanted, isText: true } : utf8
    // Sequences of two bytes alone are as likely hanzi of GB18030: no hanzi of UTF-8 has two.
    if (isUtf8(withoutCut(bytes)) && bytes.some(isLongLead)) return utf8
  }
  const samples = samplesOf(bytes)
  let best: string = 'utf-8'
  let most = Number.NEGATIVE_INFINITY
  for (const encoding of candidates) {
    let score = wanted === encoding ? vote : 0
    for (const sample of samples)
      score += readability(new TextDecoder(encoding).decode(sample, { stream: true }))
    if (score > most) {
      most = score
      best = encoding
    }
  }
  if (most > 0) return { encoding: best, isText: true }
  return { encoding: isAsciiBased(wanted) ? wanted : 'utf-8', isText: false }
}

/** The encoding that the byte-order mark at the front names, or null. */
function byteOrderMark(bytes: Uint8Array): string | null {
  const [a, b, c, d] = bytes
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8'
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  if (a === 0xfe && b === 0xff) return 'utf-16be'
  return a === 0x84 && b === 0x31 && c === 0x95 && d === 0x33 ? 'gb18030' : null
}

function isAsciiBased(encoding: string | null): encoding is string {
  return encoding !== null && !encoding.startsWith('utf-16') && encoding !== 'replacement'
}

function isLongLead(byte: number): boolean {
  return byte >= 0xe0
}

/** The bytes without a UTF-8 sequence at their end that lacks its last bytes. */
function withoutCut(bytes: Uint8Array): Uint8Array {
  let lead = bytes.length - 1
  while (lead > bytes.length - 4 && lead > 0 && ((bytes[lead] ?? 0) & 0xc0) === 0x80) lead--
  const byte = bytes[lead] ?? 0
  const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1
  return lead + length > bytes.length ? bytes.subarray(0, lead) : bytes
}

/**
 * Where the bytes are not ASCII: the first of them, and some from each further quarter of a longer page, since templates put parts of other
 * encodings around an article. Samples begin at even offsets, as UTF-16 wants, after a byte of ASCII.
 */
function samplesOf(bytes: Uint8Array): Uint8Array[] {
  const samples = [sampleFrom(bytes, 0)]
  if (bytes.length < 2 * enoughTelling) return samples
  for (let quarter = 1; quarter < 4; quarter++) {
    let from = Math.floor((bytes.length * quarter) / 4)
    const limit = Math.min(bytes.length, from + farthestAscii)
    while (from < limit && !isAlone(bytes[from] ?? 0)) from++
    if (from < limit) samples.push(sampleFrom(bytes, from))
  }
  return samples
}

function sampleFrom(bytes: Uint8Array, from: number): Uint8Array {
  let start = from
  while (start < bytes.length && !isTelling(bytes[start] ?? 0)) start++
  start &= ~1
  const limit = Math.min(bytes.length, start + longestSample)
  let end = start
  for (let telling = 0; end < limit && telling < enoughTelling; end++)
    if (isTelling(bytes[end] ?? 0)) telling++
  return bytes.subarray(start, end)
}

/** True for a byte that is no half of a character in GB18030 and Big5. */
function isAlone(byte: number): boolean {
  return byte > 0 && byte < 0x30
}

function isTelling(byte: number): boolean {
  return byte === 0 || byte > 0x7f
}

const worth = { common: 4, ascii: 1, silent: 0, rare: -1, foreign: -2, broken: -4 }
let worths: Int8Array | null = null

/** How much the text reads as Chinese: frequent hanzi and marks count for it, what is broken, unassigned or foreign against it. */
function readability(text: string): number {
  worths ??= makeWorths()
  let sum = 0
  for (let index = 0; index < text.length; index++) sum += worths[text.charCodeAt(index)] ?? 0
  return sum
}

function makeWorths(): Int8Array {
  const table = new Int8Array(0x10000).fill(worth.foreign)
  table.fill(worth.broken, 0, 0x20)
  table.fill(worth.ascii, 0x20, 0x7f)
  for (const blank of '\t\n\f\r') table[blank.charCodeAt(0)] = worth.ascii
  table.fill(worth.broken, 0x7f, 0xa0)
  table.fill(worth.silent, 0xa0, 0x100)
  table.fill(worth.silent, 0x2000, 0x2070)
  table.fill(worth.silent, 0x2460, 0x2600)
  table.fill(worth.silent, 0x3000, 0x3030)
  table.fill(worth.rare, 0x4e00, 0xa000)
  table.fill(worth.broken, 0xe000, 0xf900)
  table.fill(worth.silent, 0xff00, 0xffef)
  // No worse than foreign: a page of two encodings would else be read in the one that breaks at nothing.
  table.fill(worth.foreign, 0xfff0)
  for (const hanzi of commonHanzi.simplified + commonHanzi.traditional + commonHanzi.marks)
    table[hanzi.charCodeAt(0)] = worth.common
  return table
}
