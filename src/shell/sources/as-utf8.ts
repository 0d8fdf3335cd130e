import { encodingOf } from '../../encoding/labels.ts'
import { detectEncoding } from '../decode.ts'
import { peek } from './head.ts'

/**
 * The bytes of a text in UTF-8, whatever encoding they come in, told by their beginning or by the label `asked`: what is cut into records by single bytes
 * must be in it. Bytes that are UTF-8 are given as they are.
 */
export async function* asUtf8(
  pieces: AsyncIterable<Uint8Array>,
  asked: string | undefined,
): AsyncGenerator<Uint8Array> {
  const { head, all } = await peek(pieces)
  const encoding = (asked === undefined ? null : encodingOf(asked)) ?? detectEncoding(head, null).encoding
  if (encoding === 'utf-8') {
    yield* all
    return
  }
  const decoder = new TextDecoder(encoding)
  for await (const piece of all) yield Buffer.from(decoder.decode(piece, { stream: true }))
  yield Buffer.from(decoder.decode())
}
