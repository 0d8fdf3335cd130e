import * as z from 'zod'
import { Span } from './mention.ts'
import { named } from './named-schema.ts'

/** The hash of a text: SHA-256 of its UTF-8 bytes, in hex. */
const TextHash = z.string().regex(/^[0-9a-f]{64}$/, '64 hex digits are needed')

/** What a correction is of: a field of the letter whose text has this hash. The last entry for a key wins. */
export const CorrectionKey = z
  .strictObject({
    sha256: TextHash.describe('SHA-256 of document.text in UTF-8, in hex'),
    path: z.string().describe('The field, as a JSON Pointer (RFC 6901): /signature/date, /addressees/0'),
  })
  .describe('What is corrected')
export type CorrectionKey = z.infer<typeof CorrectionKey>

/** The words of a letter by which they are found again, as in TextQuoteSelector of the W3C's Web Annotation model. */
export const Quote = z
  .strictObject({
    exact: z.string().min(1).describe('The words, as document.text has them'),
    prefix: z.string().describe('What stands before them'),
    suffix: z.string().describe('What stands after them'),
  })
  .describe('The words in the letter, and what stands around them')
export type Quote = z.infer<typeof Quote>

/** One line of `fuhan-corrections.ndjson`: what a person says that a field of a letter is (更正), or that an earlier entry for it is undone. */
export const Correction = z
  .strictObject({
    key: CorrectionKey,
    was: z.unknown().optional().describe('What fuhan read; null or left out where it read nothing'),
    is: z.unknown().optional().describe('What is right; null where the letter does not say it'),
    undo: z
      .literal(true)
      .optional()
      .describe('In the place of is: earlier entries for this key count no more'),
    quote: Quote.nullish().describe('The words that the field stands for; null where it stands for none'),
    position: Span.nullish().describe('Where the words stand in document.text'),
    letter: z
      .array(z.string().min(1))
      .optional()
      .describe(
        'Number, title, salutation and proposal as printed: where the text changed, the letter is one that prints all of them',
      ),
    why: z.string().nullish().describe('Why it is right'),
    by: z.string().nullish().describe('Who says so'),
    at: z.iso.datetime({ offset: true }).nullish().describe('When it was said'),
    fuhan: z.string().nullish().describe('The version of fuhan that read what was'),
  })
  .refine(({ is, undo }) => (is === undefined) !== (undo === undefined), 'either is or undo is needed')
  .meta({
    description: 'A line of fuhan-corrections.ndjson',
    // What the refinement says, in JSON Schema.
    oneOf: [{ required: ['is'] }, { required: ['undo'] }],
  })
export type Correction = z.infer<typeof Correction>

/**
 * What became of a correction: `applied`; `agreed`, since fuhan itself reads it so; `reopened`, since fuhan now reads a third thing, which stays;
 * `orphan`, since the text changed and the words with what stands around them are not found exactly once.
 */
export const CorrectionStatus = z.enum(['applied', 'agreed', 'reopened', 'orphan'])
export type CorrectionStatus = z.infer<typeof CorrectionStatus>

/** What became of one correction of a document. */
export const CorrectedField = z
  .object({
    path: z.string().describe('The field, as a JSON Pointer into this document'),
    status: CorrectionStatus,
    was: z.unknown().describe('What fuhan reads; null where it reads nothing'),
    is: z.unknown().describe('What the correction says; null where the letter does not say it'),
    why: z.string().nullable(),
    by: z.string().nullable(),
    at: z.string().nullable(),
  })
  .describe('A correction of this document, and what became of it')
export type CorrectedField = z.infer<typeof CorrectedField>

/** Why a correction has no place in its letter, where it is an orphan. */
export const OrphanReason = z.enum(['nowhere', 'twice', 'unquoted', 'unprinted', 'absent'])
export type OrphanReason = z.infer<typeof OrphanReason>

/** What became of one correction in one run, for machines. */
export interface CorrectionRow {
  /** The letter; null where it is not known. */
  readonly input: string | null
  /** Line of the file of corrections. */
  readonly line: number
  readonly status: CorrectionStatus
  /** The field, as the document has it. */
  readonly path: string
  /** What fuhan reads there. */
  readonly found: unknown
  readonly was: unknown
  readonly is: unknown
  readonly reason: OrphanReason | null
  /** True where the text of the letter is another than the one that was corrected. */
  readonly isCarried: boolean
  readonly sha256: string
  readonly why: string | null
  readonly by: string | null
  readonly at: string | null
}

/** The JSON Schema (draft 2020-12) of a line of `fuhan-corrections.ndjson`. */
export function correctionsSchema(): Record<string, unknown> {
  return named(
    'corrections',
    'A line of fuhan-corrections.ndjson',
    z.toJSONSchema(Correction, { target: 'draft-2020-12', io: 'input' }),
  )
}
