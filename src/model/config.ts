import * as z from 'zod'
import { DocumentKind } from './document.ts'
import { Severity } from './finding.ts'
import { named } from './named-schema.ts'

/** What the text claims to be: taken off a page, the official web copy, or the letter as sent. */
export const ProfileName = z.enum(['scraped', 'published', 'issued'])
export type ProfileName = z.infer<typeof ProfileName>

/** How much a rule weighs, or that it is off. */
export const RuleSeverity = z.enum(['off', ...Severity.options])
export type RuleSeverity = z.infer<typeof RuleSeverity>

const Glob = z
  .string()
  .min(1)
  .regex(/^[^!]/, 'a glob cannot begin with !')
  .describe('A glob relative to this file; without a slash it is looked for at every depth')

const judging = {
  profile: ProfileName.optional().describe('What the texts claim to be; scraped where nothing is said'),
  expect: DocumentKind.optional().describe('The kind every letter must have; any other is an error'),
  rules: z.record(z.string(), RuleSeverity).optional().describe('Severity by rule id'),
}

/** `fuhan.config.json`: how `check` judges the letters of its folder and of the folders in it. */
export const Config = z
  .strictObject({
    $schema: z.string().optional().describe('For editors; fuhan does not fetch it'),
    ...judging,
    ignore: z.array(Glob).optional().describe('Inputs that are left out'),
    suppressions: z
      .string()
      .min(1)
      .optional()
      .describe(
        'The suppressions file, relative to this file; fuhan-suppressions.json where nothing is said',
      ),
    overrides: z
      .array(
        z.strictObject({
          files: z.array(Glob).min(1).describe('The letters it is for'),
          ...judging,
        }),
      )
      .optional()
      .describe('What differs for some files; the last that matches a file wins'),
  })
  .describe('fuhan.config.json: how fuhan check judges the letters of this folder')
export type Config = z.infer<typeof Config>

/** The JSON Schema (draft 2020-12) of `fuhan.config.json`. */
export function configSchema(): Record<string, unknown> {
  return named(
    'config',
    'fuhan.config.json',
    z.toJSONSchema(Config, { target: 'draft-2020-12', io: 'input' }),
  )
}
