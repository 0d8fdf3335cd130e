import { batch, computed, effect, type ReadonlySignal, signal } from '@preact/signals'
import type { RuleInfo } from '../../model/check-run.ts'
import type { Document } from '../../model/document.ts'
import type { Finding } from '../../model/finding.ts'
import type { Profile } from '../../rules/rule.ts'
import type { Input } from '../reader/answer.ts'
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
  /** The letter as it was given. */
  readonly original: Document
  readonly document = signal<Document>({} as Document)
  readonly findings = signal<readonly Finding[]>([])
  /** What the rules of the findings say of themselves. */
  readonly rules = signal<readonly RuleInfo[]>([])
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
    this.items.value.filter(({ doubt }) => doubt !== null),
  )
  readonly #reader: Reader
  #asked = 0

  constructor(original: Document, reader: Reader) {
    this.original = original
    this.document.value = original
    this.findings.value = original.findings
    this.#reader = reader
  }

  /** Keeps the reading in step with the text and the profile; answers what ends that. */
  start(): () => void {
    let timer: ReturnType<typeof setTimeout> | undefined
    const stop = effect(() => {
      const { original } = this
      const text = this.typed.value
      const asked = profile.value
      const input: Input =
        text === null
          ? { kind: 'document', document: original }
          : { kind: 'text', name: original.source.name, text }
      clearTimeout(timer)
      timer = setTimeout(() => void this.#read(input, asked), text === null ? 0 : rest)
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

  /** What is typed meanwhile is asked anew, and only the last answer counts. */
  async #read(input: Input, asked: Profile): Promise<void> {
    const turn = ++this.#asked
    this.isReading.value = true
    try {
      const { document, findings, rules } = await this.#reader.read(input, asked)
      if (turn !== this.#asked) return
      batch(() => {
        this.document.value = document
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
}
