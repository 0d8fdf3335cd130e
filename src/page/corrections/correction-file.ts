import { computed, type ReadonlySignal, signal } from '@preact/signals'
import type { CorrectionAbout } from '../../corrections/select.ts'
import type { Correction, CorrectionKey } from '../../model/correction.ts'
import { keepChoice, keptText } from '../preferences.ts'
import { download } from '../view/download.ts'

/** The name under which corrections are kept beside the letters. */
const usualName = 'fuhan-corrections.ndjson'

/** What browsers that can write files offer for it; the others hand out a download. */
interface FilePickers {
  readonly showOpenFilePicker?: (options: object) => Promise<readonly FileSystemFileHandle[]>
  readonly showSaveFilePicker?: (options: object) => Promise<FileSystemFileHandle>
}

/** The file of corrections (更正文件) that the page has: what it came with, what was opened, and what was made since. It only grows. */
export class CorrectionFile {
  readonly name = signal(usualName)
  readonly text = signal('')
  /** Who corrects; asked for once. */
  readonly by = signal(keptText('by'))
  /** How many units of the text are in the file already. */
  readonly #saved = signal(0)
  readonly unsaved: ReadonlySignal<number> = computed(() =>
    lineCount(this.text.value.slice(this.#saved.value)),
  )
  readonly #version: string
  #handle: FileSystemFileHandle | null = null

  constructor(version: string, given: { readonly name: string; readonly text: string } | null) {
    this.#version = version
    if (given !== null) this.#open(given.name, given.text)
  }

  /** Takes up a file that was opened; what was made before goes on after it. */
  load(name: string, text: string, handle: FileSystemFileHandle | null): void {
    const own = this.text.value.slice(this.#saved.value)
    this.#open(name, text)
    this.text.value += own
    this.#handle = handle
  }

  append(correction: Correction): void {
    this.text.value += `${JSON.stringify(correction)}\n`
  }

  /** Says that the correction of a field counts no more. */
  undo(key: CorrectionKey): void {
    this.append({ key, undo: true, ...this.about(null) })
  }

  /** Who says it, when, why, and what read what was. */
  about(why: string | null): CorrectionAbout {
    const by = this.by.value.trim()
    return { why: why?.trim() || null, by: by || null, at: new Date().toISOString(), fuhan: this.#version }
  }

  chooseBy(by: string): void {
    this.by.value = by
    keepChoice('by', by)
  }

  /** Writes what is not saved yet: behind what the file holds by now, into a file that the person chooses, or as a download of all. False where the person thought better of it. */
  async save(): Promise<boolean> {
    const { showSaveFilePicker } = globalThis as FilePickers
    const text = this.text.value
    try {
      if (this.#handle !== null) await appendTo(this.#handle, text.slice(this.#saved.value))
      else if (showSaveFilePicker === undefined) download(this.name.value, 'application/x-ndjson', text)
      else {
        this.#handle = await showSaveFilePicker.call(globalThis, { suggestedName: this.name.value, types })
        this.name.value = this.#handle.name
        await appendTo(this.#handle, text, 0)
      }
    } catch (error) {
      if (isRefusal(error)) return false
      throw error
    }
    this.#saved.value = text.length
    return true
  }

  #open(name: string, text: string): void {
    const whole = text === '' || text.endsWith('\n') ? text : `${text}\n`
    this.name.value = name
    this.text.value = whole
    this.#saved.value = whole.length
    this.#handle = null
  }
}

/** A file that a person chose to open; it can be written to later. Null where they chose none, undefined where the browser has no such dialog. */
export async function chosenFile(): Promise<FileSystemFileHandle | null | undefined> {
  const { showOpenFilePicker } = globalThis as FilePickers
  try {
    return showOpenFilePicker && (await showOpenFilePicker.call(globalThis, { types }))[0]
  } catch (error) {
    if (isRefusal(error)) return null
    throw error
  }
}

const types = [{ description: 'NDJSON', accept: { 'application/x-ndjson': ['.ndjson', '.jsonl'] } }]

/** True where the person closed the dialog, or did not allow the page to write. */
function isRefusal(error: unknown): boolean {
  return error instanceof DOMException && (error.name === 'AbortError' || error.name === 'NotAllowedError')
}

/** Writes behind what a file holds, or from its `start`. */
async function appendTo(handle: FileSystemFileHandle, text: string, start?: number): Promise<void> {
  const before = start === 0 ? '' : await (await handle.getFile()).text()
  const writable = await handle.createWritable({ keepExistingData: start !== 0 })
  const position = start ?? new TextEncoder().encode(before).length
  const isOpenLine = before !== '' && !before.endsWith('\n')
  await writable.write({ type: 'write', position, data: isOpenLine ? `\n${text}` : text })
  await writable.close()
}

function lineCount(text: string): number {
  return text.split('\n').filter((line) => line.trim() !== '').length
}
