import { ByteReader } from './byte-reader.ts'

const blockSize = 512

/** Bytes of a tar stream that belong to no member. */
export interface TarGarbage {
  readonly offset: number
  readonly size: number
}

/**
 * The blocks of a tar stream without what stands between members and is no header, which `onGarbage` hears of: a reader of tar ends at it. Members
 * with holes (sparse, 'S') lose the tables of their holes, so that their size is that of their stored bytes.
 */
export async function* soundBlocks(
  pieces: AsyncIterable<Uint8Array>,
  onGarbage: (garbage: TarGarbage) => void,
): AsyncGenerator<Uint8Array> {
  const reader = new ByteReader(pieces)
  let garbage = 0
  const tell = () => {
    if (garbage > 0) onGarbage({ offset: reader.offset - garbage, size: garbage })
    garbage = 0
  }
  try {
    for (;;) {
      const header = (await reader.atLeast(blockSize)).subarray(0, blockSize)
      if (header.length < blockSize) {
        // What is no whole block is handed on, so that the reader tells of a stream that breaks off.
        garbage += isZero(header) ? 0 : header.length
        reader.consume(header.length)
        tell()
        return
      }
      if (isZero(header)) {
        tell()
        reader.consume(blockSize)
        yield header
        continue
      }
      if (!isTarHeader(header)) {
        const next = nextHeader(await reader.atLeast(65_536))
        garbage += next
        reader.consume(next)
        continue
      }
      tell()
      reader.consume(blockSize)
      yield header
      if (String.fromCharCode(header[156] ?? 0) === 'S' && header[482] === 1) await passHoles(reader)
      let left = Math.ceil(sizeIn(header) / blockSize) * blockSize
      while (left > 0) {
        const data = (await reader.atLeast(1)).subarray(0, left)
        if (data.length === 0) return
        reader.consume(data.length)
        left -= data.length
        yield data
      }
    }
  } finally {
    await reader.close()
  }
}

/** Tables of holes that follow the header. */
async function passHoles(reader: ByteReader): Promise<void> {
  for (let isMore = true; isMore; ) {
    const block = (await reader.atLeast(blockSize)).subarray(0, blockSize)
    isMore = block.length === blockSize && block[504] === 1
    reader.consume(block.length)
  }
}

/** How far the next header is; all but the bytes that may begin one where there is none. */
function nextHeader(bytes: Buffer): number {
  // Nearly every header says so; the name before the mark is looked at last.
  for (let at = bytes.indexOf('ustar', 258); at >= 0; at = bytes.indexOf('ustar', at + 1)) {
    const start = at - 257
    if (start > 0 && isTarHeader(bytes.subarray(start, start + blockSize))) return start
  }
  return Math.max(1, bytes.length - blockSize)
}

/** True for a block whose checksum is that of a header. */
export function isTarHeader(block: Uint8Array): boolean {
  if (block.length < blockSize || block[0] === 0) return false
  const stated = Number.parseInt(Buffer.from(block.subarray(148, 156)).toString('latin1').trim(), 8)
  if (!(stated > 0)) return false
  let sum = 8 * 0x20
  for (let at = 0; at < blockSize; at++) if (at < 148 || at > 155) sum += block[at] ?? 0
  return sum === stated
}

function sizeIn(header: Buffer): number {
  // A directory has no bytes, whatever size it states.
  if (header[156] === 0x35) return 0
  const field = header.subarray(124, 136)
  if (((field[0] ?? 0) & 0x80) !== 0) return Number(field.readBigUInt64BE(4) & 0x7fff_ffff_ffffn)
  const size = Number.parseInt(field.toString('latin1').replaceAll('\0', ' ').trim(), 8)
  return Number.isNaN(size) ? 0 : size
}

function isZero(block: Buffer): boolean {
  return block.every((byte) => byte === 0)
}
