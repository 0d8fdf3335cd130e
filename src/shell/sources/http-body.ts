import { brotliDecompressSync, constants, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib'
import { usualHanzi } from '../../text/hanzi.ts'
import { readHeadFields } from './head-fields.ts'

const printedStart = new RegExp(`^\\s*(?:<|[${usualHanzi}])`)

/** A page as a server sent it (HTTP). */
export interface Page {
  /** Null where there is no head. */
  readonly status: number | null
  readonly contentType: string | null
  readonly body: Buffer
  /** Why the body is not whole, in words, or null. */
  readonly cut: string | null
}

/** Why a body cannot be read. */
export interface Unreadable {
  readonly reason: string
  readonly isTooLarge: boolean
}

/**
 * Takes a response of HTTP apart: head (ends of lines may be bare), chunks, packing. A body in none of the forms that its head says is one that was
 * stored unpacked, as it comes. One that breaks off in chunks or before its stated length says so; one whose packed bytes do is not read.
 */
export function readHttp(block: Buffer, maxBytes: number): Page | Unreadable {
  const head = headOf(block)
  if (head === null) return { status: null, contentType: null, body: block, cut: null }
  const { status, headers, end } = head
  let body = block.subarray(end)
  let cut: string | null = null
  const contentType = headers.get('content-type') ?? null
  const isChunked = /\bchunked\b/i.test(headers.get('transfer-encoding') ?? '')
  const plain = isChunked ? dechunk(body) : null
  if (plain !== null) {
    body = plain.body
    if (!plain.isWhole) cut = 'its chunked body breaks off'
  }
  const encodings = (headers.get('content-encoding') ?? '')
    .toLowerCase()
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '' && name !== 'identity')
  const stated = headers.get('content-length') ?? ''
  // A length counts packed bytes, which may have been stored unpacked.
  const isStoredAsSent = encodings.length === 0 || isPacked(body, encodings.at(-1) ?? '')
  if (plain === null && isStoredAsSent && /^\d{1,15}$/.test(stated) && body.length < Number(stated))
    cut = `its body breaks off: ${body.length} of ${Number(stated)} bytes are there`
  for (const encoding of encodings.reverse()) {
    const unpacked = unpack(body, encoding, maxBytes)
    if ('reason' in unpacked) return unpacked
    body = unpacked
  }
  return { status, contentType, body, cut }
}

function headOf(block: Buffer): { status: number; headers: Map<string, string>; end: number } | null {
  const first = /^HTTP\/\d(?:\.\d)? +(\d{3})/.exec(block.toString('latin1', 0, 20))
  if (first === null) return null
  const line = block.indexOf(0x0a) + 1
  return { status: Number(first[1]), ...readHeadFields(block, line === 0 ? block.length : line) }
}

/** Joins the chunks of a body; null where it is in none, because it was stored joined. */
function dechunk(body: Buffer): { body: Buffer; isWhole: boolean } | null {
  const pieces: Buffer[] = []
  let at = 0
  for (;;) {
    const end = body.indexOf(0x0a, at)
    const line = body.toString(
      'latin1',
      at,
      end < 0 ? Math.min(body.length, at + 40) : Math.min(end, at + 1000),
    )
    const size = /^\s*([0-9a-f]{1,8})\s*(?:;|$)/i.exec(line)
    if (size === null || end < 0) {
      if (pieces.length === 0 && size === null) return body.length === 0 ? { body, isWhole: false } : null
      return { body: Buffer.concat(pieces), isWhole: false }
    }
    const length = Number.parseInt(size[1] ?? '', 16)
    if (length === 0) return { body: Buffer.concat(pieces), isWhole: true }
    const piece = body.subarray(end + 1, end + 1 + length)
    pieces.push(piece)
    if (piece.length < length) return { body: Buffer.concat(pieces), isWhole: false }
    at = end + 1 + length
    if (body[at] === 0x0d) at++
    if (body[at] === 0x0a) at++
  }
}

/** Whether bytes are packed in the way that is said; of brotli, which has no mark, unless they read as a page. */
function isPacked(body: Buffer, encoding: string): boolean {
  if (encoding === 'gzip' || encoding === 'x-gzip') return body[0] === 0x1f && body[1] === 0x8b
  return !printedStart.test(body.toString('utf8', 0, 64))
}

function unpack(body: Buffer, encoding: string, maxBytes: number): Buffer | Unreadable {
  if (body.length === 0 || !isPacked(body, encoding)) return body
  const options = { maxOutputLength: maxBytes }
  try {
    if (encoding === 'gzip' || encoding === 'x-gzip') return gunzipSync(body, options)
    if (encoding === 'br') return brotliDecompressSync(body, options)
    if (encoding === 'deflate')
      // The standard says zlib; some servers send the bare stream.
      return ((body[0] ?? 0) & 0x0f) === 8 ? inflateSync(body, options) : inflateRawSync(body, options)
    return { reason: `its Content-Encoding is not read: ${encoding.slice(0, 40)}`, isTooLarge: false }
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    if (code === 'ERR_BUFFER_TOO_LARGE')
      return {
        reason: `too large: over ${maxBytes} bytes when decompressed; --max-bytes raises the limit`,
        isTooLarge: true,
      }
    const isCut = code === 'Z_BUF_ERROR' || Number(code) === constants.Z_BUF_ERROR
    return {
      reason: isCut
        ? `its body breaks off: the ${encoding} stream is not whole`
        : `damaged ${encoding} body: ${message}`,
      isTooLarge: false,
    }
  }
}
