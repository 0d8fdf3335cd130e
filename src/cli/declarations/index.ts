import { declareAnswers } from './answers.ts'
import { declareCheck } from './check.ts'
import { declareCitations } from './citations.ts'
import { declareCommitments } from './commitments.ts'
import { declareCompletion } from './completion.ts'
import { declareConvert } from './convert.ts'
import { declareCorrectionsCommand } from './corrections.ts'
import type { Declare } from './declare.ts'
import { declareDiff } from './diff.ts'
import { declareExplain } from './explain.ts'
import { declareFigures } from './figures.ts'
import { declareInit } from './init.ts'
import { declareInspect } from './inspect.ts'
import { declareMerge } from './merge.ts'
import { declarePanel } from './panel.ts'
import { declareParse } from './parse.ts'
import { declareReport } from './report.ts'
import { declareRules } from './rules.ts'
import { declareSchema } from './schema.ts'
import { declareSeries } from './series.ts'
import { declareWorker } from './worker.ts'

/** Every command by its name, in the order of the help. */
export const declarations: Readonly<Record<string, Declare>> = {
  parse: declareParse,
  figures: declareFigures,
  citations: declareCitations,
  commitments: declareCommitments,
  answers: declareAnswers,
  series: declareSeries,
  panel: declarePanel,
  report: declareReport,
  explain: declareExplain,
  inspect: declareInspect,
  check: declareCheck,
  rules: declareRules,
  init: declareInit,
  convert: declareConvert,
  merge: declareMerge,
  corrections: declareCorrectionsCommand,
  diff: declareDiff,
  worker: declareWorker,
  schema: declareSchema,
  completion: declareCompletion,
}
