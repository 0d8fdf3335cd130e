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
  let dated: Step | null = null
  const note = ({ line }: Step) => notes.push(mentionAt(source, line.start, line.end))
  const keepDate = (day: DateMention | undefined, step: Step) => {
    if (day === undefined || (date !== null && !saysMore(day, date))) note(step)
    else {
      // A year alone above the day is none of its own.
      if (dated !== null) note(dated)
      date = day
      dated = step
    }
  }
  const addNames = (names: readonly Mention[]) => {
    // A signature that stands again below the contacts.
    const isAgain = names.every(({ text }) => agencies.some((known) => known.text === text))
    append(isAgain ? notes : agencies, names)
  }
  // 某局办公室 2024年6月27日 below 某局 is what a line of printing left.
  const isOffice = ({ text }: Mention) =>
    agencies.some((known) => text !== known.text && text.startsWith(known.text))
  for (const step of steps) {
    const { state, answers } = step
    if (state === 'date') keepDate(answers.day, step)
    else if (state === 'signed') {
      const { signed } = answers
      const names = signed === undefined ? [] : signersIn(source, signed.start, signed.end)
      if (signed === undefined || names.every(isOffice)) note(step)
      else {
        addNames(names)
        // Who signs beside others may say its own day.
        if (date === null) date = signed.date
        else notes.push({ text: signed.date.text, span: signed.date.span })
      }
    } else if (answers.signer) addNames(signersIn(source, answers.signer.start, answers.signer.end))
  }
  return { agencies, date, notes }
}

/** Whether a day says a month or a day that the other leaves out. */
function saysMore(day: DateMention, than: DateMention): boolean {
  return (day.iso ?? '').length > (than.iso ?? '').length
}
