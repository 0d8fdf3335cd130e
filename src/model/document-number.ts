import * as z from 'zod'
import { Mention } from './mention.ts'

/** 发文字号 (GB/T 9704-2012, 7.2.5): `渝科局函〔2023〕274号` is agency code 渝科局函, year 2023, serial 274. */
export const DocumentNumber = Mention.extend({
  agencyCode: z.string().nullable().describe('机关代字, as printed without blanks; null where not printed'),
  year: z.int().nullable().describe('年份; null where not printed'),
  serial: z.int().nullable().describe('发文顺序号; null where not printed'),
}).describe('发文字号')
export type DocumentNumber = z.infer<typeof DocumentNumber>
