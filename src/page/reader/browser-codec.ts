import type { Codec } from '../../encoding/detect.ts'

/** Bytes and encodings by what every browser has. */
export const browserCodec: Codec = {
  isAscii: (bytes) => bytes.every((byte) => byte < 0x80),
  isUtf8: (bytes) => {
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes)
      return true
    } catch {
      return false
    }
  },
  decodeAs: (encoding, bytes) => new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes),
}
