import { signal } from '@preact/signals'
import type { Document } from '../model/document.ts'
import { profile } from './inspect/letter-state.ts'
import type { Input } from './reader/answer.ts'
import type { Reader } from './reader/reader.ts'

/** A file that gave no letter, with the reason; null where the browser could not read it. */
export interface Refusal {
  readonly name: string
  readonly reason: string | null
}

/** The letters of the page: those it came with, and what a person drops or pastes. */
export class LetterStore {
  readonly letters = signal<readonly Document[]>([])
  /** The letter that is shown. */
  readonly shown = signal<Document | null>(null)
  readonly refusals = signal<readonly Refusal[]>([])
  /** How many letters are still to be read. */
  readonly waiting = signal(0)
  readonly #reader: Reader

  constructor(letters: readonly Document[], reader: Reader) {
    this.letters.value = letters
    this.shown.value = letters[0] ?? null
    this.#reader = reader
  }

  /** Reads files (text or HTML in any encoding) and shows the first of them. */
  async addFiles(files: Iterable<File>): Promise<void> {
    const chosen = [...files]
    this.refusals.value = []
    this.waiting.value += chosen.length
    let isFirst = true
    for (const file of chosen) {
      const bytes = await bytesOf(file)
      const isRead =
        bytes === null
          ? this.#refuse({ name: file.name, reason: null })
          : await this.#add({ kind: 'file', name: file.name, bytes }, isFirst)
      if (isRead) isFirst = false
    }
  }

  /** Reads a text or the markup of a page that was pasted, and shows it. */
  async addText(text: string): Promise<void> {
    this.refusals.value = []
    this.waiting.value++
    await this.#add({ kind: 'text', name: '', text }, true)
  }

  async #add(input: Exclude<Input, { kind: 'document' }>, isShown: boolean): Promise<boolean> {
    try {
      const { document } = await this.#reader.read(input, profile.value)
      this.letters.value = [...this.letters.value, document]
      if (isShown) this.shown.value = document
      this.waiting.value--
      return true
    } catch (error) {
      return this.#refuse({
        name: input.name,
        reason: error instanceof Error ? error.message : String(error),
      })
    }
  }

  #refuse(refusal: Refusal): false {
    this.refusals.value = [...this.refusals.value, refusal]
    this.waiting.value--
    return false
  }
}

/** Null for what cannot be read, such as a folder. */
async function bytesOf(file: File): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    return new Uint8Array(await file.arrayBuffer())
  } catch {
    return null
  }
}
