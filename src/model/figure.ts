import * as z from 'zod'
import { figureKinds } from './figure-kinds.ts'
import { Mention, Span } from './mention.ts'

/** What sort of quantity a figure is. */
export const FigureKind = z.enum(figureKinds)
export type FigureKind = z.infer<typeof FigureKind>

/** How the words around a figure bound it: 约, 近, 超, 不足, 以上, 最高. */
export const Modifier = z.enum(['exact', 'about', 'nearly', 'moreThan', 'lessThan', 'atLeast', 'atMost'])
export type Modifier = z.infer<typeof Modifier>

const isoDay = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)

/** A quantity of the letter, with what it counts, since when, and how sure. */
export const Figure = Mention.extend({
  kind: FigureKind,
  value: z.number().nullable().describe('In base units (亿, 万 multiplied out); the low end of a range'),
  high: z.number().nullable().describe('The upper end of a range'),
  of: z.number().nullable().describe('The second term of a ratio'),
  unit: z.string().nullable().describe('ISO 4217, UCUM, %, ‰, pp, or the classifier as printed'),
  modifier: Modifier,
  change: z.enum(['increase', 'decrease', 'from', 'to']).nullable(),
  target: z.boolean().describe('Planned or capped, not achieved'),
  cumulative: z.boolean().describe('After 累计, 总计, 共, 共计'),
  asOf: isoDay.nullable().describe('截至: the last day of what is named'),
  dueBy: isoDay.nullable().describe('The day by which a target is to be reached: 2025年底前建成500个'),
  period: z.tuple([isoDay, isoDay]).nullable().describe('First and last day of the time scope'),
  per: Mention.nullable().describe('每千人口, 日均, 万元GDP'),
  comparedWith: Mention.nullable().describe('The other party of a comparison'),
  partOf: z.int().nonnegative().nullable().describe('Index in figures of the total this is a part of'),
  suspect: z.boolean().describe('True where the copy may have lost a character'),
  measure: Mention.nullable().describe('The words that say what is counted'),
  sentence: Span.describe('Span of its sentence'),
  section: z.array(z.int()).describe('Path of section numbers, [] outside'),
}).describe('A quantity')
export type Figure = z.infer<typeof Figure>
