import { type Signal, signal } from '@preact/signals'
import type { Document } from '../model/document.ts'

/** A letter that the page holds: as fuhan reads it, and with its corrections made. */
export class PageLetter {
  readonly read: Document
  readonly document: Signal<Document>

  constructor(read: Document, corrected: Document = read) {
    this.read = read
    this.document = signal(corrected)
  }
}
