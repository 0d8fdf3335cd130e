import * as z from 'zod'
import { Mention } from './mention.ts'

const isoDate = z.string().regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/)

/** A date as printed (日期) with its ISO reading: `YYYY-MM-DD`, `YYYY-MM` or `YYYY`; null when it cannot be told. */
export const DateMention = Mention.extend({
  iso: isoDate.nullable().describe('YYYY-MM-DD, YYYY-MM or YYYY; null when it cannot be told'),
  inferred: z.boolean().describe('True when read from damaged text (2022525)'),
  candidates: z.array(isoDate).describe('The possible days when damage leaves more than one'),
}).describe('A date as printed, with its ISO 8601 reading')
export type DateMention = z.infer<typeof DateMention>
