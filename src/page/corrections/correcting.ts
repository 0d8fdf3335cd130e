import { batch, effect, type ReadonlySignal, signal } from '@preact/signals'
import type { CorrectionKey } from '../../model/correction.ts'
import type { Document } from '../../model/document.ts'
import type { Span } from '../../model/mention.ts'
import type { Draft } from '../reader/messages.ts'
import type { Reader } from '../reader/reader.ts'
import type { CorrectionFile } from './correction-file.ts'

/** The letter that is corrected. */
export interface CorrectedLetter {
  readonly reader: Reader
  /** As fuhan reads it. */
  readonly read: ReadonlySignal<Document>
  /** The correction of it that is being made. */
  readonly correcting: { value: Correcting | null }
  readonly selectWhenRead: (key: CorrectionKey) => void
}

/** How long a selection must rest before it is asked what the words would say, in milliseconds. */
const rest = 60

/** A correction that is being made (更正): the field, the words that are selected for it, and what they would be read as. */
export class Correcting {
  /** JSON Pointer into the document that is shown; `-` as its last step for an element more. */
  readonly path: string
  readonly field: string
  readonly span = signal<Span | null>(null)
  readonly why = signal('')
  readonly #draft = signal<Draft | null>(null)
  /** What the words would be read as; null where they are nothing that the field can be. */
  readonly draft: ReadonlySignal<Draft | null> = this.#draft
  /** Why nothing could be asked. */
  readonly problem = signal<string | null>(null)
  readonly #state: CorrectedLetter
  readonly #file: CorrectionFile
  #asked = 0

  constructor(
    state: CorrectedLetter,
    file: CorrectionFile,
    place: { path: string; field: string; span: Span | null },
  ) {
    this.#state = state
    this.#file = file
    this.path = place.path
    this.field = place.field
    this.span.value = place.span
  }

  /** Asks anew what the words would be read as whenever others are selected; answers what ends that. */
  start(): () => void {
    let timer: ReturnType<typeof setTimeout> | undefined
    const stop = effect(() => {
      const { value: span } = this.span
      const { value: document } = this.#state.read
      const { value: corrections } = this.#file.text
      clearTimeout(timer)
      timer = setTimeout(() => void this.#ask(span), rest)
      void [document, corrections]
    })
    return () => {
      clearTimeout(timer)
      stop()
    }
  }

  /** Puts the selected words in the place of what was read; false where they cannot be. */
  async accept(): Promise<boolean> {
    const { value: span } = this.span
    return span !== null && this.#make(span)
  }

  /** Says that the letter does not have the field; false where it was not read either. */
  async markAbsent(): Promise<boolean> {
    return this.#make(null)
  }

  async #make(span: Span | null): Promise<boolean> {
    const draft = await this.#draftOf(span, this.why.value)
    if (draft === null || !canMake(draft)) return false
    batch(() => {
      this.#file.append(draft.correction)
      this.#state.correcting.value = null
      this.#state.selectWhenRead(draft.correction.key)
    })
    return true
  }

  async #ask(span: Span | null): Promise<void> {
    const turn = ++this.#asked
    const draft = span === null ? null : await this.#draftOf(span, null)
    if (turn === this.#asked) this.#draft.value = draft
  }

  async #draftOf(span: Span | null, why: string | null): Promise<Draft | null> {
    try {
      return await draftOf(this.#state, this.#file, { path: this.path, span, why })
    } catch (error) {
      this.problem.value = error instanceof Error ? error.message : String(error)
      return null
    }
  }
}

/** True for a correction after which the document says what it says. */
export function canMake({ status }: Draft): boolean {
  return status === 'applied' || status === 'agreed'
}

/** What the thread makes of words for a field of the letter. */
export function draftOf(
  state: CorrectedLetter,
  file: CorrectionFile,
  { path, span, why }: { readonly path: string; readonly span: Span | null; readonly why: string | null },
): Promise<Draft | null> {
  return state.reader.ask('correct', {
    document: state.read.value,
    corrections: file.text.value,
    path,
    span,
    about: file.about(why),
  })
}
