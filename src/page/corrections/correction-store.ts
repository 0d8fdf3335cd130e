import type { CorrectionFile } from './correction-file.ts'

/** Where the corrections of a page go, and what opens others. */
export interface CorrectionStore {
  readonly corrections: CorrectionFile
  /** Takes up a file of corrections, to which more can be added where `handle` lets the page write it. */
  readonly addCorrections: (file: File, handle?: FileSystemFileHandle) => Promise<void>
}
