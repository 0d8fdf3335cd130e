import { declareCheck } from './check.ts'
import type { Declare } from './declare.ts'
import { declareDiff } from './diff.ts'
import { declareInit } from './init.ts'
import { declareParse } from './parse.ts'
import { declareRules } from './rules.ts'
import { declareSchema } from './schema.ts'

/** Every command, in the order of the help. */
export const declarations: readonly Declare[] = [
  declareParse,
  declareCheck,
  declareRules,
  declareInit,
  declareDiff,
  declareSchema,
]
