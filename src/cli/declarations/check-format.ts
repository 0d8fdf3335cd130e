/** The formats in which `check` writes, the one for people first. */
export const checkFormats = [
  'pretty',
  'concise',
  'json',
  'ndjson',
  'sarif',
  'github',
  'gitlab',
  'junit',
  'checkstyle',
] as const

export type CheckFormat = (typeof checkFormats)[number]

/** A report beside the main output. */
export interface Report {
  readonly format: CheckFormat
  readonly file: string
}
