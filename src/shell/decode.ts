import { isAscii, isUtf8, transcode } from 'node:buffer'
import { createRequire } from 'node:module'
import * as pure from '../encoding/decode.ts'
import * as detection from '../encoding/detect.ts'
import * as kinds from '../encoding/not-text.ts'

/** What stands in the bytes, a byte-order mark perhaps in front. */
export function decodeAs(encoding: string, bytes: Uint8Array): string {
  if (encoding === 'big5') return decodeBig5(bytes)
  // Four times as fast as TextDecoder before Node 24.
  if (encoding === 'utf-8' && isUtf8(bytes)) return transcode(bytes, 'utf8', 'utf16le').toString('utf16le')
  return new TextDecoder(encoding).decode(bytes)
}

const codec: detection.Codec = { isAscii, isUtf8, decodeAs }

/** {@link pure.decode} by Node's own functions. */
export const decode = (bytes: Uint8Array, asked?: string) => pure.decode(bytes, asked, codec)

/** {@link detection.detectEncoding} by Node's own functions. */
export const detectEncoding = (bytes: Uint8Array, declared: string | null) =>
  detection.detectEncoding(bytes, declared, codec)

/** {@link kinds.notText} by Node's own functions. */
export const notText = (bytes: Uint8Array, asked?: string) => kinds.notText(bytes, asked, codec)

const require = createRequire(import.meta.url)

/** By iconv-lite, whose table is the WHATWG one, which Node's own is not; loaded for this alone. */
function decodeBig5(bytes: Uint8Array): string {
  const iconv: typeof import('iconv-lite') = require('iconv-lite')
  return iconv.decode(bytes, 'big5')
}
