import type { Profile } from '../../rules/rule.ts'
import type { Input, Reading } from './answer.ts'
import type { Answer, Question } from './messages.ts'

/** Reads letters in a thread of its own, which is started for the first of them. */
export class Reader {
  readonly #script: () => Promise<string>
  readonly #waiting = new Map<number, (answer: Answer) => void>()
  #thread: Promise<Worker> | null = null
  #last = 0

  /** `script` gives the text of the thread's script. */
  constructor(script: () => Promise<string>) {
    this.#script = script
  }

  /** Reads and judges one letter. Throws an Error with the reason where that fails. */
  async read(input: Input, profile: Profile): Promise<Reading> {
    const id = ++this.#last
    const question: Question = { id, input, profile }
    this.#thread ??= this.#started()
    const thread = await this.#thread
    const answer = await new Promise<Answer>((resolve) => {
      this.#waiting.set(id, resolve)
      thread.postMessage(question)
    })
    if ('failure' in answer) throw new Error(answer.failure)
    return answer.reading
  }

  async #started(): Promise<Worker> {
    const script = new Blob([await this.#script()], { type: 'text/javascript' })
    const thread = new Worker(URL.createObjectURL(script))
    thread.onmessage = ({ data }: MessageEvent<Answer>) => this.#settle(data)
    thread.onerror = ({ message }) => {
      // A thread that broke answers nothing more: the next question starts another.
      thread.terminate()
      this.#thread = null
      for (const id of [...this.#waiting.keys()]) this.#settle({ id, failure: message })
    }
    return thread
  }

  #settle(answer: Answer): void {
    this.#waiting.get(answer.id)?.(answer)
    this.#waiting.delete(answer.id)
  }
}
