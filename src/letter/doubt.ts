/** A doubt of a reader, at a folded range, before it becomes a finding. */
export interface Doubt {
  readonly rule: string
  readonly message: string
  readonly start: number
  readonly end: number
}
