import type { Profile } from '../../rules/rule.ts'
import { type Input, type Reading, readingOf } from './answer.ts'

/** What the page asks of the thread that reads. */
export interface Question {
  readonly id: number
  readonly input: Input
  readonly profile: Profile
}

/** What comes back: the reading, or why there is none. */
export type Answer = { readonly id: number } & ({ readonly reading: Reading } | { readonly failure: string })

/** The side of the thread that reads (读取线程), apart from the page, so that the page stays alive whatever it reads. */
export function serveQuestions(thread: Pick<Worker, 'onmessage' | 'postMessage'>): void {
  thread.onmessage = ({ data }: MessageEvent<Question>) => thread.postMessage(answerTo(data))
}

/** The answer to one question; what fails is an answer too. */
export function answerTo({ id, input, profile }: Question): Answer {
  try {
    return { id, reading: readingOf(input, profile) }
  } catch (error) {
    return { id, failure: error instanceof Error ? error.message : String(error) }
  }
}
