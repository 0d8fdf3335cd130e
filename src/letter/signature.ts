import type { DateMention } from '../model/date-mention.ts'
import type { Mention } from '../model/mention.ts'
import { signersIn } from '../parts/signature.ts'
import { append } from '../text/append.ts'
import { mentionAt, type SourceText } from '../text/source-text.ts'
import type { Step } from './steps.ts'

/** 落款 with what is printed in it twice. */
export interface SignaturePart {
  readonly agencies: Mention[]
  readonly date: DateMention | null
  readonly notes: Mention[]
}

/** Puts 落款 together from what its lines were read as; null where nobody signs. */
export function readSignature(source: SourceText, steps: readonly Step[]): SignaturePart | null {
  if (steps.length === 0) return null
  const agencies: Mention[] = []
  const notes: Mention[] = []
  let date: DateMention | null = null
  const keepDate = (day: DateMention | undefined, step: Step) => {
    if (date === null && day !== undefined) date = day
    else notes.push(mentionAt(source, step.line.start, step.line.end))
  }
  for (const step of steps) {
    const { state, answers } = step
    if (state === 'date') keepDate(answers.day, step)
    else if (state === 'signed') {
      const { signed } = answers
      if (signed === undefined || date !== null) notes.push(mentionAt(source, step.line.start, step.line.end))
      else {
        append(agencies, signersIn(source, signed.start, signed.end))
        date = signed.date
      }
    } else if (answers.signer) {
      const names = signersIn(source, answers.signer.start, answers.signer.end)
      // A signature that stands again below the contacts.
      const isAgain = names.every(({ text }) => agencies.some((known) => known.text === text))
      append(isAgain ? notes : agencies, names)
    }
  }
  return { agencies, date, notes }
}
