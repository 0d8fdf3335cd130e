import { declareCitations } from './citations.ts'
import { declareConvert } from './convert.ts'
import type { Declare } from './declare.ts'
import { declareDiff } from './diff.ts'
import { declareFigures } from './figures.ts'
import { declareMerge } from './merge.ts'
import { declareParse } from './parse.ts'
import { declareSchema } from './schema.ts'

/** Every command, in the order of the help. */
export const declarations: readonly Declare[] = [
  declareParse,
  declareFigures,
  declareCitations,
  declareConvert,
  declareMerge,
  declareDiff,
  declareSchema,
]
