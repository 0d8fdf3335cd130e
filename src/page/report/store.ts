import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals'
import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Document as Letter } from '../../model/document.ts'
import type { ReportPageData } from '../../model/page-data.ts'
import type { ReportData, SentenceBlock } from '../../model/report.ts'
import { CorrectionFile } from '../corrections/correction-file.ts'
import type { CorrectionStore } from '../corrections/correction-store.ts'
import { language } from '../preferences.ts'
import type { Reader } from '../reader/reader.ts'
import { chinese } from './chinese.ts'
import { english } from './english.ts'
import type { Filter } from './filters.ts'
import { type Rows, unpacked, unpackedRows } from './unpack.ts'
import type { ReportWords } from './words.ts'

/** A letter by its input, and by its number from 1 where the page knows it. */
export interface OpenLetter {
  readonly input: string
  readonly letter: number | null
}

/** All that the page knows and shows; what changes is a signal. */
export class Store implements CorrectionStore {
  readonly data: ReportData
  readonly page: ReportPageData
  /** Reads letters anew for the inspector. */
  readonly reader: Reader
  readonly words: ReadonlySignal<ReportWords>
  readonly letters: Signal<Rows | null> = signal(null)
  readonly figures: Signal<Rows | null> = signal(null)
  /** The sentence of each row of `figures`, as far as the page has them. */
  readonly sentences: Signal<readonly (string | null)[]> = signal([])
  readonly filters: Signal<readonly Filter[]> = signal([])
  /** The letter that is open. */
  readonly opened: Signal<OpenLetter | null> = signal(null)
  /** What people correct in letters that they open here. */
  readonly corrections: CorrectionFile
  /** Why a file of corrections was not taken up. */
  readonly refusal: Signal<string | null> = signal(null)
  /** The first row of each input. */
  readonly lettersByInput: ReadonlySignal<ReadonlyMap<string, number>>
  /** The letters that pass all filters, by row. */
  readonly lettersShown: ReadonlySignal<readonly number[]>
  /** The figures that pass all filters, those of their letters among them, by row. */
  readonly figuresShown: ReadonlySignal<readonly number[]>

  constructor(page: ReportPageData, data: ReportData, reader: Reader) {
    this.page = page
    this.data = data
    this.reader = reader
    this.corrections = new CorrectionFile(page.version, null)
    this.words = computed(() => (language.value === 'zh' ? chinese : english))
    this.lettersByInput = computed(() => {
      const rows = this.letters.value
      return new Map([...all(rows)].reverse().map((row) => [rows?.text('input', row) ?? '', row]))
    })
    this.lettersShown = computed(() => passing(this.letters.value, this.#filters('letters')))
    this.figuresShown = computed(() => {
      const figures = this.figures.value
      const own = passing(figures, this.#filters('figures'))
      if (figures === null || this.#filters('letters').length === 0) return own
      const letters = new Set(this.lettersShown.value.map((row) => row + 1))
      return own.filter((row) => letters.has(figures.number('letter', row) ?? 0))
    })
  }

  /** Unpacks the rows. */
  async load(): Promise<void> {
    const { letters, figures, sentences } = this.page.rows
    this.letters.value = await unpackedRows(letters)
    // The letters are shown before the figures are unpacked.
    await new Promise((resolve) => setTimeout(resolve))
    this.figures.value = await unpackedRows(figures)
    const blocks = await Promise.all(sentences.blocks.map((block) => unpacked<SentenceBlock>(block)))
    this.sentences.value = blocks.flatMap(({ sentences: texts, of }) => of.map((at) => texts[at] ?? null))
  }

  /** Sets a filter in the place of that of its key, or takes it away where it holds already. */
  toggle(filter: Filter): void {
    const others = this.filters.value.filter(({ key }) => key !== filter.key)
    this.filters.value = this.isOn(filter) ? others : [...others, filter]
  }

  isOn({ key, value }: Pick<Filter, 'key' | 'value'>): boolean {
    return this.filters.value.some((one) => one.key === key && one.value === value)
  }

  /** Opens the letter of an input. */
  openInput(input: string): void {
    const row = this.lettersByInput.value.get(input)
    this.opened.value = { input, letter: row === undefined ? null : row + 1 }
  }

  /** The document of a letter; null where the page does not have it. */
  async document(letter: number): Promise<Letter | null> {
    const { blocks, lettersPerBlock } = this.page.rows.documents
    const at = Math.floor((letter - 1) / lettersPerBlock)
    const block = blocks[at]
    if (block === undefined) return null
    const documents = await unpacked<readonly (Letter | null)[]>(block)
    return documents[letter - 1 - at * lettersPerBlock] ?? null
  }

  async addCorrections(file: File, handle?: FileSystemFileHandle): Promise<void> {
    const { name } = file
    try {
      const text = await file.text()
      await this.reader.ask('examine', { name, corrections: text })
      this.corrections.load(name, text, handle ?? null)
      this.refusal.value = null
    } catch (error) {
      this.refusal.value = error instanceof Error ? error.message : String(error)
    }
  }

  #filters(of: Filter['of']): readonly Filter[] {
    return this.filters.value.filter((filter) => filter.of === of)
  }
}

const all = (rows: Rows | null): readonly number[] =>
  Array.from({ length: rows?.length ?? 0 }, (_, row) => row)

function passing(rows: Rows | null, filters: readonly Filter[]): readonly number[] {
  return rows === null ? [] : all(rows).filter((row) => filters.every(({ passes }) => passes(rows, row)))
}

const StoreContext = createContext<Store | null>(null)

/** Gives the parts of the page below it their store. */
export const StoreProvider = StoreContext.Provider

/** The store of the page. */
export function useStore(): Store {
  const store = useContext(StoreContext)
  if (store === null) throw new Error('there is no store above this part of the page')
  return store
}
