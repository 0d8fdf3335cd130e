import { tooLarge } from '../failure.ts'
import { attachmentsOf, letterIn } from '../formats/mail.ts'
import { readMime } from '../formats/mime.ts'
import { collect } from './collect.ts'
import { distinctNames } from './names.ts'
import { type Context, type Member, type Numbered, refuse } from './source.ts'

/** Messages inside of messages are read to this depth. */
const deepest = 4

/** The letters of a mail or a saved page: itself under its own name, and what is attached to it (`mail.eml!/答复函.docx`). */
export async function* readMail(member: Member, context: Context): AsyncGenerator<Numbered> {
  const { name, pieces, capture, printed } = member
  const { maxBytes } = context.limits
  const got = await collect(await pieces(), maxBytes)
  if (!('bytes' in got)) {
    yield* refuse(context, name, tooLarge(got.overSize, maxBytes), 'too-large')
    return
  }
  if (context.depth >= deepest) {
    yield* refuse(context, name, 'a message nested too deep in others')
    return
  }
  const mail = readMime(got.bytes)
  const attached = letterIn(mail)?.format === 'mhtml' ? [] : attachmentsOf(mail)
  if (attached.length === 0 || letterIn(mail) !== null) {
    const letter = context.numbers.next()
    if (letter !== null) yield { letter, input: { kind: 'bytes', name, bytes: got.bytes, ...capture } }
  }
  const distinct = distinctNames()
  for (const { name: own, bytes } of attached)
    yield* context.within.bytes(
      {
        name: () => `${name}!/${distinct(own)}`,
        printed: own === '' ? printed : own,
        capture: capture ?? {},
      },
      bytes,
      { ...context, depth: context.depth + 1 },
    )
}
