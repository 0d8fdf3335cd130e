import * as z from 'zod'
import { DateMention } from './date-mention.ts'
import { DocumentNumber } from './document-number.ts'
import { Mention } from './mention.ts'

/** The disclosure block (政府信息公开目录) above the letter. */
export const Metadata = z
  .object({
    indexNumber: Mention.nullable().describe('索引号'),
    documentNumber: DocumentNumber.nullable().describe('发文字号 (文号)'),
    subjects: z.array(Mention).describe('主题分类, one a topic'),
    genre: Mention.nullable().describe('体裁分类'),
    publisher: Mention.nullable().describe('发布机构 (发文机关)'),
    writtenOn: DateMention.nullable().describe('成文日期 (生成日期, 发文日期)'),
    publishedOn: DateMention.nullable().describe('发布日期'),
    other: z
      .array(z.object({ label: z.string().describe('Without blanks'), value: Mention.nullable() }))
      .describe('Every further label, in page order'),
  })
  .describe('政府信息公开目录')
export type Metadata = z.infer<typeof Metadata>
