import * as z from 'zod'
import { Mention } from './mention.ts'

/** The session a proposal was made in: 市六届人大一次会议 is term 6, meeting 1. */
export const Session = Mention.extend({
  term: z.int().nullable().describe('届'),
  meeting: z.int().nullable().describe('次会议'),
}).describe('会议届次')
export type Session = z.infer<typeof Session>

/** The number of a proposal without 第 and 号: `0304`, `B133`, `甲37`, `6.18`. */
export const ProposalNumber = Mention.extend({
  serial: z.int().nullable().describe('Its digits when there is one run of them'),
}).describe('建议、提案号')
export type ProposalNumber = z.infer<typeof ProposalNumber>

/** 建议 (suggestion), 提案 (proposal) or 议案 (bill). */
export const ProposalKind = z.enum(['suggestion', 'proposal', 'bill'])
export type ProposalKind = z.infer<typeof ProposalKind>

/** 人大 (npc) or 政协 (cppcc). */
export const Assembly = z.enum(['npc', 'cppcc'])
export type Assembly = z.infer<typeof Assembly>

/** What the letter answers. */
export const Proposal = z
  .object({
    kind: ProposalKind.nullable().describe('建议, 提案 or 议案'),
    assembly: Assembly.nullable().describe('人大 or 政协'),
    session: Session.nullable(),
    number: ProposalNumber.nullable(),
    title: Mention.nullable().describe('Without its outer 《》 or “”'),
    content: Mention.nullable().describe(
      'Its own text (建议内容, 提案内容), where the page prints it beside the letter',
    ),
  })
  .describe('The suggestion or proposal being answered')
export type Proposal = z.infer<typeof Proposal>
