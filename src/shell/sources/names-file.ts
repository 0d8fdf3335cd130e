import { isUtf8 } from 'node:buffer'
import { createReadStream } from 'node:fs'

/** The names in a list of files (`--files-from`), one a line, or separated by NUL where the list holds one. Blank lines are none. */
export async function* namesIn(
  list: string | AsyncIterable<Uint8Array | string>,
): AsyncGenerator<string | Buffer> {
  const pieces = typeof list === 'string' ? createReadStream(list) : list
  let rest: Buffer = Buffer.alloc(0)
  let separator: number | null = null
  for await (const piece of pieces) {
    const bytes = typeof piece === 'string' ? Buffer.from(piece) : piece
    rest = rest.length === 0 ? Buffer.from(bytes) : Buffer.concat([rest, bytes])
    separator ??= rest.includes(0) ? 0 : rest.includes(10) ? 10 : null
    if (separator === null) continue
    let from = 0
    for (let end = rest.indexOf(separator); end >= 0; end = rest.indexOf(separator, from)) {
      const name = nameOf(rest.subarray(from, end))
      if (name !== '') yield name
      from = end + 1
    }
    rest = rest.subarray(from)
  }
  const last = nameOf(rest)
  if (last !== '') yield last
}

/** The name as bytes where it is not UTF-8, so that the file is found. */
function nameOf(bytes: Buffer): string | Buffer {
  const own = bytes.at(-1) === 0x0d ? bytes.subarray(0, -1) : bytes
  return isUtf8(own) ? own.toString('utf8') : Buffer.from(own)
}
