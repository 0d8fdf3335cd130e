import { tooLarge } from '../failure.ts'
import { collect } from './collect.ts'
import type { Member } from './member.ts'
import { type Context, type Numbered, refuse } from './source.ts'

/** The letters of a mail or a saved page: itself, and what is attached to it. */
export async function* readMail(member: Member, context: Context): AsyncGenerator<Numbered> {
  const { name, pieces, capture } = member
  const { maxBytes } = context.limits
  const got = await collect(await pieces(), maxBytes)
  if (!('bytes' in got)) {
    yield* refuse(context, name, tooLarge(got.overSize, maxBytes), 'too-large')
    return
  }
  const letter = context.numbers.next()
  if (letter !== null) yield { letter, input: { kind: 'bytes', name, bytes: got.bytes, ...capture } }
}
