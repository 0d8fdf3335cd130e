import type { Range } from './range.ts'

/** A doubt of a reader, at a range of the folded text, before it becomes a finding. */
export interface Doubt extends Range {
  readonly rule: string
  readonly message: string
}
