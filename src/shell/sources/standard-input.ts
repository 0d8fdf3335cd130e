import { expandStream, readStream } from './expand.ts'
import { gunzip } from './gunzip.ts'
import type { Member } from './member.ts'
import type { Limits, Numbered, Numbering, SourceKind } from './source.ts'

const name = '-'

/** Standard input: its beginning tells what it is, since it has no name. */
export async function* readStandardInput(
  pieces: AsyncIterable<Uint8Array>,
  limits: Limits,
  numbers: Numbering,
  open: (member: Member) => AsyncGenerator<Numbered>,
): AsyncGenerator<Numbered> {
  const iterator = gunzip(pieces)
  const head: Uint8Array[] = []
  let size = 0
  let failure: Error | null = null
  try {
    while (size < 512) {
      const next = await iterator.next()
      if (next.done === true) break
      head.push(next.value)
      size += next.value.length
    }
  } catch (error) {
    failure = error as Error
  }
  const all = (async function* () {
    yield* head
    if (failure !== null) throw failure
    yield* iterator
  })()
  const kind = sniff(Buffer.concat(head).subarray(0, 512))
  if (kind !== null) {
    const member: Member = { name, kind, printed: name, pieces: async () => all }
    yield* kind === 'zip' ? open(member) : expandStream(member, limits, numbers, open)
    return
  }
  const letter = numbers.next()
  if (letter !== null) yield { letter, input: await readStream(all, name, limits.maxBytes) }
}

function sniff(head: Buffer): SourceKind | null {
  const text = head.toString('latin1')
  if (text.startsWith('WARC/')) return 'warc'
  if (text.startsWith('PK\u0003\u0004')) return 'zip'
  if (text.slice(257, 262) === 'ustar') return 'tar'
  return /^\s*\{\s*"/.test(text) ? 'ndjson' : null
}
