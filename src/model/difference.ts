import * as z from 'zod'

/** A value of a document that two readings give differently. */
export const FieldChange = z
  .object({
    path: z.string().describe('Keys joined by dots: proposal.number'),
    before: z.string().nullable(),
    after: z.string().nullable(),
  })
  .describe('A value that two readings give differently')
export type FieldChange = z.infer<typeof FieldChange>

/** What a list of a document lost and gained between two readings, each entry in words. */
export const ListChange = z
  .object({ path: z.string(), lost: z.array(z.string()), gained: z.array(z.string()) })
  .describe('What a list lost and gained between two readings')
export type ListChange = z.infer<typeof ListChange>

/** What differs between two readings of one letter; empty arrays where nothing does. */
export const Difference = z
  .object({
    fields: z.array(FieldChange),
    lists: z.array(ListChange),
    figures: ListChange,
    citations: ListChange,
    findings: ListChange,
  })
  .describe('What differs between two readings of one letter')
export type Difference = z.infer<typeof Difference>
