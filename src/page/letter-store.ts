import { effect, signal } from '@preact/signals'
import type { InspectData } from '../model/page-data.ts'
import { CorrectionFile } from './corrections/correction-file.ts'
import { profile } from './inspect/letter-state.ts'
import { PageLetter } from './page-letter.ts'
import type { Input } from './reader/messages.ts'
import type { Reader } from './reader/reader.ts'

/** A file that gave no letter, with the reason; null where the browser could not read it. */
export interface Refusal {
  readonly name: string
  readonly reason: string | null
}

/** The letters of the page: those it came with, and what a person drops or pastes; and the corrections of them. */
export class LetterStore {
  readonly letters = signal<readonly PageLetter[]>([])
  /** The letter that is shown. */
  readonly shown = signal<PageLetter | null>(null)
  readonly refusals = signal<readonly Refusal[]>([])
  /** How many letters are still to be read. */
  readonly waiting = signal(0)
  readonly corrections: CorrectionFile
  readonly #reader: Reader

  constructor({ letters, read, corrections, version }: InspectData, reader: Reader) {
    this.letters.value = letters.map((document, index) => new PageLetter(read[index] ?? document, document))
    this.shown.value = this.letters.value[0] ?? null
    this.corrections = new CorrectionFile(version, corrections)
    this.#reader = reader
  }

  /** Reads files (text or HTML in any encoding, or corrections) and shows the first letter of them. */
  async addFiles(files: Iterable<File>): Promise<void> {
    const chosen = [...files]
    this.refusals.value = []
    this.waiting.value += chosen.length
    let isFirst = true
    for (const file of chosen) {
      if (/\.(?:ndjson|jsonl)$/i.test(file.name)) {
        await this.addCorrections(file)
        this.waiting.value--
        continue
      }
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

  /** Takes up a file of corrections, to which more can be added where `handle` lets the page write it, and makes them in all letters. */
  async addCorrections(file: File, handle: FileSystemFileHandle | null = null): Promise<void> {
    const { name } = file
    try {
      const text = await file.text()
      await this.#reader.ask('examine', { name, corrections: text })
      this.corrections.load(name, text, handle)
    } catch (error) {
      this.refusals.value = [...this.refusals.value, { name, reason: wordsOf(error) }]
    }
  }

  /** Makes the corrections in all letters whenever there are others; answers what ends that. */
  start(): () => void {
    // The command made those that the page came with.
    let made = this.corrections.text.peek()
    return effect(() => {
      const { value: text } = this.corrections.text
      if (text !== made) void this.#correctAll(text)
      made = text
    })
  }

  /** Makes corrections in the letters that are not shown, one after the other, until there are others. */
  async #correctAll(corrections: string): Promise<void> {
    for (const letter of this.letters.peek()) {
      if (this.corrections.text.peek() !== corrections) return
      if (letter !== this.shown.peek())
        letter.document.value = await this.#reader.ask('apply', { document: letter.read, corrections })
    }
  }

  async #add(input: Exclude<Input, { kind: 'document' }>, isShown: boolean): Promise<boolean> {
    try {
      const corrections = this.corrections.text.value
      const { read, document } = await this.#reader.ask('read', {
        input,
        profile: profile.value,
        corrections,
      })
      const letter = new PageLetter(read, document)
      this.letters.value = [...this.letters.value, letter]
      if (isShown) this.shown.value = letter
      this.waiting.value--
      return true
    } catch (error) {
      this.#refuse({ name: input.name, reason: wordsOf(error) })
      return false
    }
  }

  #refuse(refusal: Refusal): false {
    this.refusals.value = [...this.refusals.value, refusal]
    this.waiting.value--
    return false
  }
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

/** Null for what cannot be read, such as a folder. */
async function bytesOf(file: File): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    return new Uint8Array(await file.arrayBuffer())
  } catch {
    return null
  }
}
