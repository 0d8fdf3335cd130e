import { answerer } from './answer.ts'
import type { Answer, Meanings, Question } from './messages.ts'
import type { Meaning } from './references.ts'

// The thread that reads (读取线程), apart from the page, so that the page stays alive whatever it reads.
const thread = globalThis as unknown as Worker
const post = (answer: Answer) => thread.postMessage(answer)

/** Who waits for what the browser takes references for, in the order in which they asked. */
const asking: ((meanings: readonly Meaning[]) => void)[] = []
const answers = answerer((references) => {
  post({ id: null, references })
  return new Promise((resolve) => asking.push(resolve))
})

thread.onmessage = async ({ data }: MessageEvent<Question | Meanings>) => {
  if ('meanings' in data) asking.shift()?.(data.meanings)
  else post(await answerTo(data))
}

/** The answer to one question; what fails is an answer too. */
async function answerTo(question: Question): Promise<Answer> {
  const { id, kind } = question
  try {
    return { id, answer: await answers[kind](question as never) }
  } catch (error) {
    return { id, failure: error instanceof Error ? error.message : String(error) }
  }
}
