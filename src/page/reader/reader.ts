import type { Profile } from '../../rules/rule.ts'
import type { Input, Reading } from './answer.ts'
import type { Answer, Question } from './thread.ts'

/** Reads letters in a thread of its own, which is the page's own script once more. */
export class Reader {
  readonly #script: string
  readonly #waiting = new Map<number, (answer: Answer) => void>()
  #thread: Worker | null = null
  #last = 0

  constructor(script: string) {
    this.#script = script
  }

  /** Reads and judges one letter. Throws an Error with the reason where that fails. */
  async read(input: Input, profile: Profile): Promise<Reading> {
    const id = ++this.#last
    const question: Question = { id, input, profile }
    const answer = await new Promise<Answer>((resolve) => {
      this.#waiting.set(id, resolve)
      this.#started().postMessage(question)
    })
    if ('failure' in answer) throw new Error(answer.failure)
    return answer.reading
  }

  #started(): Worker {
    if (this.#thread !== null) return this.#thread
    const address = URL.createObjectURL(new Blob([this.#script], { type: 'text/javascript' }))
    const thread = new Worker(address)
    thread.onmessage = ({ data }: MessageEvent<Answer>) => this.#settle(data)
    thread.onerror = ({ message }) => this.#giveUp(message)
    this.#thread = thread
    return thread
  }

  #settle(answer: Answer): void {
    this.#waiting.get(answer.id)?.(answer)
    this.#waiting.delete(answer.id)
  }

  /** A thread that broke answers nothing more: the next question starts another. */
  #giveUp(failure: string): void {
    this.#thread?.terminate()
    this.#thread = null
    for (const id of [...this.#waiting.keys()]) this.#settle({ id, failure })
  }
}
