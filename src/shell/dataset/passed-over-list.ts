import { appendFileSync, writeFileSync } from 'node:fs'
import { PassedOver } from '../sources/passed-over.ts'

/** Lines that are written together. */
const linesAtOnce = 512

/** The list of what a run met that is no letter, counted and written. A run that goes on meets all of it again, so the list is begun anew each time. */
export class PassedOverList {
  readonly counts = new PassedOver()
  readonly #file: string
  #lines: string[] = []

  constructor(file: string) {
    this.#file = file
    writeFileSync(file, '')
  }

  add(name: string, what: string): void {
    this.counts.add(name, what)
    this.#lines.push(`${JSON.stringify({ name, what })}\n`)
    if (this.#lines.length >= linesAtOnce) this.write()
  }

  /** Writes what is still held. */
  write(): void {
    appendFileSync(this.#file, this.#lines.join(''))
    this.#lines = []
  }
}
