import * as z from 'zod'
import { dispositions } from './dispositions.ts'
import { Mention } from './mention.ts'

/** What became of a point that was asked (办理结果). */
export const Disposition = z.enum(dispositions)
export type Disposition = z.infer<typeof Disposition>

/** What becomes of one point of the proposal, where the letter answers point by point (逐条答复). */
export const Answer = z
  .object({
    ask: Mention.nullable().describe('The words in which the letter repeats the point'),
    disposition: Disposition.nullable().describe('办理结果; null without clear words'),
    evidence: z.array(Mention).describe('The sentences that say so'),
    section: z.array(z.int()).describe('Path of section numbers, [] outside'),
  })
  .describe('逐条答复')
export type Answer = z.infer<typeof Answer>
