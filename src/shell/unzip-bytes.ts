import { crc32, inflateRawSync } from 'node:zlib'
import type { Category } from './failure.ts'
import { gzipHeaderEnd, isGzip } from './sources/head.ts'

/** Bytes as they were before they were packed, with what is doubtful about them. */
export interface Unzipped {
  readonly bytes: Uint8Array
  readonly doubt: string | null
}

/** What `inflateRawSync` gives when it is asked for its engine. */
interface Inflated {
  readonly buffer: Buffer
  readonly engine: { readonly bytesWritten: number }
}

/**
 * A letter compressed by gzip, whatever its name says; other bytes are given back. Several members in a row are one letter. Bytes after the last
 * are a doubt; a member that is cut or altered is a failure.
 */
export function unzipBytes(
  bytes: Uint8Array,
  maxBytes: number,
): Unzipped | { readonly category: Category; readonly reason: string } {
  if (!isGzip(bytes)) return { bytes, doubt: null }
  const pieces: Buffer[] = []
  let size = 0
  let rest = bytes
  while (rest.length > 0) {
    const start = isGzip(rest) ? gzipHeaderEnd(rest) : null
    if (start === null) {
      if (pieces.length === 0)
        return { category: 'not-text', reason: 'not text: a gzip file whose header is cut or damaged' }
      const isPadding = rest.every((byte) => byte === 0)
      const doubt = isPadding
        ? null
        : `${rest.length} bytes after the end of the gzip stream are not part of it`
      return { bytes: Buffer.concat(pieces), doubt }
    }
    const member = unzipMember(rest.subarray(start), maxBytes - size)
    if ('category' in member) return member
    pieces.push(member.plain)
    size += member.plain.length
    rest = rest.subarray(start + member.length)
  }
  return { bytes: pieces.length === 1 && pieces[0] ? pieces[0] : Buffer.concat(pieces), doubt: null }
}

function unzipMember(
  packed: Uint8Array,
  room: number,
): { plain: Buffer; length: number } | { readonly category: Category; readonly reason: string } {
  const damaged = (reason: string) => ({ category: 'unreadable' as const, reason: `damaged gzip: ${reason}` })
  let inflated: Inflated
  try {
    inflated = inflateRawSync(packed, { info: true, maxOutputLength: Math.max(1, room) } as never) as never
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    if (code !== 'ERR_BUFFER_TOO_LARGE') return damaged(message)
    return {
      category: 'too-large',
      reason: `too large: over ${room} bytes when decompressed; --max-bytes raises the limit`,
    }
  }
  const { buffer: plain, engine } = inflated
  const end = engine.bytesWritten
  const trailer = Buffer.from(packed.subarray(end, end + 8))
  if (trailer.length < 8) return damaged('unexpected end of file')
  if (trailer.readUInt32LE(0) !== crc32(plain) || trailer.readUInt32LE(4) !== plain.length % 2 ** 32)
    return damaged('its checksum is wrong')
  return { plain, length: end + 8 }
}
