import { annotated } from './letter/annotated.ts'
import type { Document } from './model/document.ts'
import { type ParseOptions, readStructure } from './read-structure.ts'

export type { ParseOptions } from './read-structure.ts'

/**
 * Reads one letter (答复函、复函) into the contract's Document. Total: any text gives a valid document, doubt becomes a finding. Pure and
 * linear in the length of `text`. Throws a TypeError for what is not a string.
 */
export function parse(text: string, options: ParseOptions = {}): Document {
  const { source, document } = readStructure(text, options)
  return annotated(source, document)
}
