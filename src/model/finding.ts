import * as z from 'zod'
import { Span } from './mention.ts'

export const Severity = z.enum(['error', 'warning', 'info'])
export type Severity = z.infer<typeof Severity>

/** A doubt of the reader or the verdict of a rule. */
export const Finding = z
  .object({
    rule: z.string().describe('A kebab-case id'),
    severity: Severity,
    message: z.string().describe('One sentence in English that quotes the Chinese'),
    span: Span.nullable(),
    line: z.int().positive().nullable().describe('1-based line in document.text'),
    column: z.int().positive().nullable().describe('1-based column in UTF-16 code units'),
  })
  .describe('A doubt of the reader or the verdict of a rule')
export type Finding = z.infer<typeof Finding>
