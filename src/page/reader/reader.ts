import { meaningsOf } from './meanings.ts'
import type { Answer, Answers, QuestionKind, Questions } from './messages.ts'

/** Reads letters in a thread of its own, which is started for the first of them. */
export class Reader {
  readonly #script: () => string
  readonly #waiting = new Map<number, (answer: Exclude<Answer, { readonly id: null }>) => void>()
  #thread: Worker | null = null
  #last = 0

  /** `script` gives the text of the thread's script. */
  constructor(script: () => string) {
    this.#script = script
  }

  /** The answer of the thread to a question. Throws an Error with the reason where there is none. */
  async ask<Kind extends QuestionKind>(kind: Kind, question: Questions[Kind]): Promise<Answers[Kind]> {
    const id = ++this.#last
    this.#thread ??= this.#started()
    const thread = this.#thread
    const answer = await new Promise<Exclude<Answer, { readonly id: null }>>((resolve) => {
      this.#waiting.set(id, resolve)
      thread.postMessage({ id, kind, ...question })
    })
    if ('failure' in answer) throw new Error(answer.failure)
    return answer.answer as Answers[Kind]
  }

  #started(): Worker {
    const script = new Blob([this.#script()], { type: 'text/javascript' })
    const thread = new Worker(URL.createObjectURL(script))
    thread.onmessage = ({ data }: MessageEvent<Answer>) => {
      if (data.id === null) thread.postMessage({ meanings: meaningsOf(data.references) })
      else this.#settle(data)
    }
    thread.onerror = ({ message }) => {
      // A thread that broke answers nothing more: the next question starts another.
      thread.terminate()
      this.#thread = null
      for (const id of [...this.#waiting.keys()]) this.#settle({ id, failure: message })
    }
    return thread
  }

  #settle(answer: Exclude<Answer, { readonly id: null }>): void {
    this.#waiting.get(answer.id)?.(answer)
    this.#waiting.delete(answer.id)
  }
}
