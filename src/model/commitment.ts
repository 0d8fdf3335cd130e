import * as z from 'zod'
import { commitmentForces } from './commitment-forces.ts'
import { Mention, Span } from './mention.ts'

/** How firmly a promise binds: 将 and 确保 (`will`), 拟 and 计划 (`plan`), 力争 (`strive`), 研究 (`study`), 继续 and 加强 (`continue`). */
export const Force = z.enum(commitmentForces)
export type Force = z.infer<typeof Force>

/** The last day by which a promise is to be kept (时限). */
export const Due = Mention.extend({
  iso: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  from: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/)
    .nullable()
    .describe('The day it is counted from where it is relative'),
}).describe('时限')
export type Due = z.infer<typeof Due>

/** What the letter promises (承诺事项), from its cue or its own subject to the end of its clause. */
export const Commitment = Mention.extend({
  force: Force.describe('How firmly it binds'),
  actor: Mention.nullable().describe('责任单位 where the clause or sentence names it; null is the writer'),
  due: Due.nullable().describe('时限'),
  figures: z.array(z.int().nonnegative()).describe('Indices in figures'),
  section: z.array(z.int()).describe('Path of section numbers, [] outside'),
  sentence: Span.describe('Span of its sentence'),
}).describe('承诺事项')
export type Commitment = z.infer<typeof Commitment>
