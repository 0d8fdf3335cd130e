import { readingOf } from './answer.ts'
import type { Answer, Question } from './messages.ts'

// The thread that reads (读取线程), apart from the page, so that the page stays alive whatever it reads.
const thread = globalThis as unknown as Worker

thread.onmessage = async ({ data }: MessageEvent<Question>) => thread.postMessage(await answerTo(data))

/** The answer to one question; what fails is an answer too. */
async function answerTo({ id, input, profile }: Question): Promise<Answer> {
  try {
    return { id, reading: await readingOf(input, profile) }
  } catch (error) {
    return { id, failure: error instanceof Error ? error.message : String(error) }
  }
}
