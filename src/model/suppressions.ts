import * as z from 'zod'
import { named } from './named-schema.ts'

/** One thing that is known and accepted: a rule's findings on a letter, or the one finding with that fingerprint. */
export const Suppression = z
  .strictObject({
    document: z.string().min(1).describe('Key of the letter, as the json output prints it with each finding'),
    rule: z.string().min(1).describe('Rule id'),
    fingerprint: z.string().min(1).optional().describe('One finding; every finding of the rule where absent'),
    reason: z.string().min(1).describe('Why it is accepted'),
  })
  .describe('A known and accepted finding')
export type Suppression = z.infer<typeof Suppression>

/** `fuhan-suppressions.json`. It stands beside scraped letters, which must not be edited. */
export const Suppressions = z
  .strictObject({
    $schema: z.string().optional().describe('For editors; fuhan does not fetch it'),
    version: z.literal(1),
    suppressions: z.array(Suppression),
  })
  .describe('fuhan-suppressions.json: findings that are known and accepted')
export type Suppressions = z.infer<typeof Suppressions>

/** The JSON Schema (draft 2020-12) of `fuhan-suppressions.json`. */
export function suppressionsSchema(): Record<string, unknown> {
  return named(
    'suppressions',
    'fuhan-suppressions.json',
    z.toJSONSchema(Suppressions, { target: 'draft-2020-12', io: 'input' }),
  )
}
