import * as z from 'zod'
import { Agency } from './agency.ts'
import { Answer, Disposition } from './answer.ts'
import { Citation } from './citation.ts'
import { Commitment } from './commitment.ts'
import { CorrectedField } from './correction.ts'
import { DateMention } from './date-mention.ts'
import { DocumentNumber } from './document-number.ts'
import { Figure } from './figure.ts'
import { Finding } from './finding.ts'
import { Mention } from './mention.ts'
import { Metadata } from './metadata.ts'
import { Proposal } from './proposal.ts'
import { Section } from './section.ts'

/**
 * `reply` answers the proposer (答复、复函), `opinion` goes to the lead agency (会办意见、协办意见), `report` is a work
 * report (工作报告), `other` anything else.
 */
export const DocumentKind = z.enum(['reply', 'opinion', 'report', 'other'])
export type DocumentKind = z.infer<typeof DocumentKind>

/** Where the document came from. The pure `parse` leaves what it cannot know null and `name` empty. */
export const Source = z
  .object({
    name: z.string().describe('As given; - for stdin, archive!/entry inside an archive'),
    format: z
      .enum(['text', 'html', 'markdown', 'docx', 'pdf', 'mhtml', 'email', 'json', 'csv'])
      .describe('What the file was, or, inside of an archive or NDJSON, the letter'),
    encoding: z.string().nullable().describe('WHATWG label it was decoded with'),
    bytes: z.int().nonnegative().nullable(),
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .nullable()
      .describe('Of the raw bytes'),
    id: z.string().nullable(),
    url: z.string().nullable(),
    capturedAt: z.string().nullable(),
    offset: z.int().nonnegative().nullable(),
  })
  .describe('Where the document came from')
export type Source = z.infer<typeof Source>

/** What an HTML page says of itself in `<title>` and its standard meta tags. */
export const Page = z
  .object({
    title: z.string().nullable(),
    articleTitle: z.string().nullable(),
    publishedAt: z.string().nullable(),
    source: z.string().nullable(),
    siteName: z.string().nullable(),
    siteCode: z.string().nullable(),
    url: z.string().nullable(),
  })
  .describe('What the HTML page says of itself')
export type Page = z.infer<typeof Page>

/** The letter's own title (标题) with the agency named in it and its last noun (文种). */
export const Title = Mention.extend({
  issuer: z.string().nullable().describe('发文机关 named in the title'),
  genre: z.string().nullable().describe('文种: 答复函, 复函, 函, 答复, 回复, 意见, 报告'),
}).describe('标题')
export type Title = z.infer<typeof Title>

/** The publication line under the title. */
export const Dateline = z
  .object({ date: DateMention.nullable(), source: Mention.nullable().describe('来源') })
  .describe('The publication line under the title')
export type Dateline = z.infer<typeof Dateline>

/** A class as printed (办理结果分类). */
export const ClassMark = Mention.extend({ code: z.string().describe('A, B, C, D, C1') })
export type ClassMark = z.infer<typeof ClassMark>

/** 办理结果分类; what the class means is told only where the page prints its legend, since it differs from place to place. */
export const ResultClass = ClassMark.extend({
  meaning: Disposition.nullable().describe('By the legend that the page prints'),
}).describe('办理结果分类')
export type ResultClass = z.infer<typeof ResultClass>

/** The marks as they are printed, before a legend has said what a class means. */
export interface PrintedMarks {
  resultClass: ClassMark | null
  disclosure: Mention | null
  signatory: Mention | null
}

/** What is marked around the letter: 办理结果, 公开属性, 签发人. */
export const Marks = z
  .object({
    resultClass: ResultClass.nullable().describe('办理结果分类'),
    legend: Mention.nullable().describe('办理结果分类说明: the line that explains the classes'),
    disclosure: Mention.nullable().describe('公开属性'),
    signatory: Mention.nullable().describe('签发人, the name'),
  })
  .describe('Marks around the letter')
export type Marks = z.infer<typeof Marks>

/** The whole addressing line (称谓) without its colon. */
export const Salutation = Mention.extend({
  total: z.int().positive().nullable().describe('The number it states: 等7位代表 is 7'),
}).describe('称谓')
export type Salutation = z.infer<typeof Salutation>

/** A person or body addressed (主送): 代表 is a deputy, 委员 a member. */
export const Addressee = Mention.extend({
  name: z.string().describe('As printed, without blanks'),
  role: z.enum(['deputy', 'member', 'organization']),
}).describe('主送')
export type Addressee = z.infer<typeof Addressee>

export const Body = z
  .object({ paragraphs: z.array(Mention).describe('Before the first section'), sections: z.array(Section) })
  .describe('正文')
export type Body = z.infer<typeof Body>

/** 审签: `此复函已经某某局长审签`. */
export const Approval = Mention.extend({ name: z.string(), office: z.string() }).describe('审签')
export type Approval = z.infer<typeof Approval>

export const Closing = z
  .object({
    paragraphs: z.array(Mention),
    approval: Approval.nullable().describe('审签'),
    feedback: Mention.nullable().describe('The sentence that asks for a view or a slip'),
  })
  .describe('结语')
export type Closing = z.infer<typeof Closing>

export const Signature = z
  .object({ agencies: z.array(Mention).describe('署名'), date: DateMention.nullable().describe('成文日期') })
  .describe('落款')
export type Signature = z.infer<typeof Signature>

export const Contact = z
  .object({ name: Mention.nullable().describe('联系人'), phones: z.array(Mention).describe('联系电话') })
  .describe('联系人')
export type Contact = z.infer<typeof Contact>

/** What is attached to the letter (附件), as the letter lists it. */
export const Attachment = Mention.extend({
  content: Mention.nullable().describe('What is printed of it below the letter: a table, a list, its pages'),
}).describe('附件')
export type Attachment = z.infer<typeof Attachment>

/** The whole output for one document, schema version 1. */
export const Document = z
  .object({
    schemaVersion: z.literal('1'),
    kind: DocumentKind,
    source: Source,
    text: z.string().optional().describe('The decoded text, or the linearised page'),
    page: Page.nullable(),
    breadcrumb: z.array(Mention).describe('您当前的位置'),
    metadata: Metadata,
    title: Title.nullable(),
    documentNumber: DocumentNumber.nullable().describe("The letter's own 发文字号"),
    dateline: Dateline.nullable(),
    marks: Marks,
    salutation: Salutation.nullable(),
    addressees: z.array(Addressee),
    opening: Mention.nullable().describe('From 您提出的 to 答复如下'),
    proposal: Proposal.nullable(),
    coHandlers: z.array(Mention).describe('会办、协办单位'),
    body: Body,
    closing: Closing,
    signature: Signature.nullable(),
    contacts: z.array(Contact),
    attachments: z.array(Attachment),
    copies: z.array(Mention).describe('抄送'),
    figures: z.array(Figure),
    citations: z.array(Citation),
    issuer: Agency.nullable().describe('答复单位 as codes: level, kind, region'),
    commitments: z.array(Commitment).describe('承诺事项'),
    answers: z.array(Answer).describe('逐条答复'),
    notes: z.array(Mention).describe('Lines understood that fill no field'),
    chrome: z.array(Mention).describe('Page furniture'),
    unclaimed: z.array(Mention).describe('Lines no part claimed'),
    findings: z.array(Finding),
    corrections: z
      .array(CorrectedField)
      .optional()
      .describe('What became of the corrections of this letter; only where a file of corrections was given'),
  })
  .describe('One Chinese government reply letter, read into data')
export type Document = z.infer<typeof Document>
