import * as z from 'zod'
import { Mention, Span } from './mention.ts'

/** A numbered part of the body (结构层次序数, GB/T 9704-2012, 7.3.3). */
export interface Section {
  level: number
  marker: string
  number: number
  layout: 'block' | 'inline'
  heading: Mention | null
  paragraphs: Mention[]
  sections: Section[]
  span: Span
}

export const Section: z.ZodType<Section> = z
  .object({
    level: z.int().positive().describe('Depth in the tree, 1 at the root'),
    marker: z.string().describe('As printed: 一、 (一) 1. ① 一是 第一,'),
    number: z.int().nonnegative().describe('The integer of the marker'),
    layout: z.enum(['block', 'inline']).describe('block begins a line, inline stands inside a paragraph'),
    heading: Mention.nullable(),
    paragraphs: z.array(Mention),
    get sections() {
      return z.array(Section)
    },
    span: Span,
  })
  .describe('A numbered section')
