import * as z from 'zod'
import { DocumentNumber } from './document-number.ts'
import { Mention } from './mention.ts'

/** A document cited by its title in 《》, by its 发文字号, or by both. */
export const Citation = Mention.extend({
  title: z.string().nullable().describe('Without 《》'),
  documentNumber: DocumentNumber.nullable(),
  years: z.tuple([z.int(), z.int()]).nullable().describe('The years in its title'),
  article: z.int().nullable().describe('第…条'),
  paragraph: z.int().nullable().describe('第…款'),
}).describe('A cited document')
export type Citation = z.infer<typeof Citation>
