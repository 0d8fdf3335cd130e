import { batch, computed, effect, type ReadonlySignal, signal } from '@preact/signals'
import type { ShownCorrection } from '../../corrections/shown.ts'
import type { CorrectionKey } from '../../model/correction.ts'
import type { Document } from '../../model/document.ts'
import type { Finding } from '../../model/finding.ts'
import type { Profile } from '../../rules/rule.ts'
import type { Correcting } from '../corrections/correcting.ts'
import type { CorrectionFile } from '../corrections/correction-file.ts'
import type { PageLetter } from '../page-letter.ts'
import type { BilingualRule, Input } from '../reader/messages.ts'
import type { Reader } from '../reader/reader.ts'
import { type Group, type Item, itemsOf } from './items.ts'
import { type LetterLine, letterLines, placedOf } from './letter-lines.ts'

/** What the person chose for all letters: how strictly they are judged, and which marks are off. */
export const profile = signal<Profile>('scraped')
export const hiddenGroups = signal<ReadonlySet<Group>>(new Set())

/** How long typing must rest before the text is read anew, in milliseconds. */
const rest = 150

/** One letter on the page: what was read of it, what of that is selected, and its text while it is edited. */
export class LetterState {
  readonly letter: PageLetter
  /** Null where no corrections can be made. */
  readonly file: CorrectionFile | null
  readonly reader: Reader
  /** As fuhan reads it. */
  readonly read = signal<Document>({} as Document)
  /** With its corrections made. */
  readonly document = signal<Document>({} as Document)
  readonly corrections = signal<readonly ShownCorrection[]>([])
  /** The correction that is being made. */
  readonly correcting = signal<Correcting | null>(null)
  readonly findings = signal<readonly Finding[]>([])
  /** What the rules of the findings say of themselves. */
  readonly rules = signal<readonly BilingualRule[]>([])
  readonly isReading = signal(false)
  /** Why the last reading failed. */
  readonly failure = signal<string | null>(null)
  /** The text that was typed; null while it is the letter's own. */
  readonly typed = signal<string | null>(null)
  readonly isEditing = signal(false)
  /** Path of the value that is selected on both sides. */
  readonly selected = signal<string | null>(null)
  readonly items: ReadonlySignal<readonly Item[]> = computed(() =>
    itemsOf(this.document.value, this.findings.value),
  )
  readonly lines: ReadonlySignal<readonly LetterLine[]> = computed(() =>
    letterLines(this.document.value.text ?? '', this.shownItems.value),
  )
  readonly shownItems: ReadonlySignal<readonly Item[]> = computed(() =>
    this.items.value.filter(({ group }) => !hiddenGroups.value.has(group)),
  )
  readonly current: ReadonlySignal<Item | null> = computed(
    () => this.items.value.find(({ path }) => path === this.selected.value) ?? null,
  )
  readonly doubts: ReadonlySignal<readonly Item[]> = computed(() =>
    this.items.value.filter(({ doubt, path }) => doubt !== null && !this.settledPaths.value.has(path)),
  )
  /** Paths of the values that a person has said are right. */
  readonly settledPaths: ReadonlySignal<ReadonlySet<string>> = computed(
    () => new Set(this.corrections.value.filter(isSettled).map(({ path }) => path)),
  )
  #asked = 0
  #selectNext: CorrectionKey | null = null

  constructor(letter: PageLetter, reader: Reader, file: CorrectionFile | null) {
    this.letter = letter
    this.reader = reader
    this.file = file
    this.read.value = letter.read
    this.document.value = letter.document.peek()
    this.findings.value = this.document.value.findings
  }

  /** Keeps the reading in step with the text and the profile; answers what ends that. */
  start(): () => void {
    let timer: ReturnType<typeof setTimeout> | undefined
    const stop = effect(() => {
      const { read } = this.letter
      const text = this.typed.value
      const asked = profile.value
      const corrections = this.file?.text.value ?? ''
      const input: Input =
        text === null ? { kind: 'document', document: read } : { kind: 'text', name: read.source.name, text }
      clearTimeout(timer)
      timer = setTimeout(() => void this.#read(input, asked, corrections), text === null ? 0 : rest)
    })
    return () => {
      clearTimeout(timer)
      stop()
    }
  }

  /** Selects the value in doubt that comes after the selected one, or the first. */
  selectNextDoubt(): void {
    const doubts = this.doubts.value
    const at = doubts.findIndex(({ path }) => path === this.selected.value)
    this.selected.value = doubts[(at + 1) % doubts.length]?.path ?? null
  }

  /** Selects the value that is printed next after (1) or before (-1) the selected one. */
  selectBeside(direction: 1 | -1): void {
    const placed = placedOf(this.shownItems.value)
    const at = placed.findIndex(({ path }) => path === this.selected.value)
    const next = at < 0 ? (direction === 1 ? 0 : placed.length - 1) : at + direction
    this.selected.value = placed[next]?.path ?? this.selected.value
  }

  /** Selects the field of a correction that was just made, once the letter is read with it. */
  selectWhenRead(key: CorrectionKey): void {
    this.#selectNext = key
  }

  /** What is typed meanwhile is asked anew, and only the last answer counts. */
  async #read(input: Input, asked: Profile, text: string): Promise<void> {
    const turn = ++this.#asked
    this.isReading.value = true
    try {
      const question = { input, profile: asked, corrections: text }
      const { read, document, corrections, findings, rules } = await this.reader.ask('read', question)
      if (turn !== this.#asked) return
      batch(() => {
        this.read.value = read
        this.document.value = document
        this.corrections.value = corrections
        if (input.kind === 'document') this.letter.document.value = document
        this.#selectCorrected()
        this.findings.value = findings
        this.rules.value = rules
        this.failure.value = null
        this.isReading.value = false
      })
    } catch (error) {
      if (turn !== this.#asked) return
      this.failure.value = error instanceof Error ? error.message : String(error)
      this.isReading.value = false
    }
  }

  #selectCorrected(): void {
    const key = this.#selectNext
    if (key === null) return
    this.#selectNext = null
    const made = this.corrections.value.find(
      (one) => one.key.path === key.path && one.key.sha256 === key.sha256,
    )
    this.selected.value = made?.is === null ? null : (made?.path ?? this.selected.value)
  }
}

function isSettled({ status }: ShownCorrection): boolean {
  return status === 'applied' || status === 'agreed'
}
