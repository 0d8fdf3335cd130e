import { crc32 } from 'node:zlib'

/** The bytes of a member; throws after the last where the checksum is not theirs. */
export async function* verified(
  pieces: AsyncIterable<Uint8Array>,
  stated: number,
): AsyncGenerator<Uint8Array> {
  let sum = 0
  for await (const piece of pieces) {
    sum = crc32(piece, sum)
    yield piece
  }
  if (sum !== stated) throw new Error('its checksum is wrong')
}
