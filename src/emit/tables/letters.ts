import { assemblyOf as readAssembly } from '../../agency/assembly.ts'
import { dayOf } from '../../agency/issuer.ts'
import type { Answer } from '../../model/answer.ts'
import type { Document } from '../../model/document.ts'
import type { Mention } from '../../model/mention.ts'
import type { Section } from '../../model/section.ts'
import { onceFor } from '../../text/once.ts'
import type { Cell, ColumnType, ViewColumn } from './column.ts'
import { agencyOf, dateOf, issuerPlace, numberOf } from './letter.ts'
import { regionColumns } from './region.ts'

/** Several columns of a letter tell of its assembly. */
export const assemblyOf = onceFor(readAssembly)

/** What separates several names in one cell: the mark that letters themselves put between them. */
const between = '、'

function joined(mentions: readonly Mention[]): string | null {
  return mentions.length === 0 ? null : mentions.map(({ text }) => text).join(between)
}

function column(
  name: string,
  type: ColumnType,
  description: string,
  of: (document: Document) => Cell | undefined,
): ViewColumn<Document> {
  return { name, type, description, of: (document) => of(document) ?? null }
}

/** The table `letters`: one row a document. */
export const letterColumns: readonly ViewColumn<Document>[] = [
  column('input', 'string', 'The input it was read from', ({ source }) => source.name),
  column('sha256', 'string', 'SHA-256 of its bytes', ({ source }) => source.sha256),
  column('bytes', 'integer', 'How many bytes it has', ({ source }) => source.bytes),
  column('encoding', 'string', 'WHATWG label it was decoded with', ({ source }) => source.encoding),
  column(
    'format',
    'string',
    'What it was: text, html, markdown, docx, pdf, mhtml, email, json or csv',
    ({ source }) => source.format,
  ),
  column('id', 'string', 'The id its NDJSON record gave it', ({ source }) => source.id),
  column('url', 'string', 'Where it was captured', ({ source }) => source.url),
  column(
    'capturedAt',
    'string',
    'When it was captured, as the archive says it',
    ({ source }) => source.capturedAt,
  ),
  column(
    'recordOffset',
    'integer',
    'Where its record begins in the WARC file',
    ({ source }) => source.offset,
  ),
  column('kind', 'string', 'reply, opinion, report or other', ({ kind }) => kind),
  column('title', 'string', 'The title (标题) as printed', ({ title }) => title?.text),
  column('titleIssuer', 'string', 'The agency named in the title', ({ title }) => title?.issuer),
  column('genre', 'string', 'The last noun of the title (文种): 答复函, 复函', ({ title }) => title?.genre),
  column('documentNumber', 'string', "The letter's own 发文字号 as printed", numberOf),
  column('agencyCode', 'string', 'Its 机关代字', ({ documentNumber }) => documentNumber?.agencyCode),
  column('numberYear', 'integer', 'The year of its number', ({ documentNumber }) => documentNumber?.year),
  column(
    'numberSerial',
    'integer',
    'The serial of its number',
    ({ documentNumber }) => documentNumber?.serial,
  ),
  column(
    'agency',
    'string',
    'Who answers: who signs, else the issuer in the title, else the publisher',
    agencyOf,
  ),
  column(
    'letterDate',
    'date',
    'Day of the letter: 落款, else 成文日期, else the publication line, else 发布日期',
    dateOf,
  ),
  column(
    'signedOn',
    'string',
    'The date of the 落款 as YYYY-MM-DD, YYYY-MM or YYYY',
    ({ signature }) => signature?.date?.iso,
  ),
  column('indexNumber', 'string', '索引号', ({ metadata }) => metadata.indexNumber?.text),
  column('subjects', 'string', '主题分类, joined by 、', ({ metadata }) => joined(metadata.subjects)),
  column('publisher', 'string', '发布机构', ({ metadata }) => metadata.publisher?.text),
  column(
    'writtenOn',
    'string',
    '成文日期 as YYYY-MM-DD, YYYY-MM or YYYY',
    ({ metadata }) => metadata.writtenOn?.iso,
  ),
  column(
    'publishedOn',
    'string',
    '发布日期 as YYYY-MM-DD, YYYY-MM or YYYY',
    ({ metadata }) => metadata.publishedOn?.iso,
  ),
  column('resultClass', 'string', '办理结果分类: A, B, C, D, C1', ({ marks }) => marks.resultClass?.code),
  column(
    'resultMeaning',
    'string',
    'What that class means, where the page prints its legend: resolved, underway, planned, explained, reference, declined or passedOn',
    ({ marks }) => marks.resultClass?.meaning,
  ),
  column('disclosure', 'string', '公开属性', ({ marks }) => marks.disclosure?.text),
  column('signatory', 'string', '签发人', ({ marks }) => marks.signatory?.text),
  column('salutation', 'string', 'The addressing line (称谓)', ({ salutation }) => salutation?.text),
  column(
    'proposalKind',
    'string',
    'suggestion (建议), proposal (提案) or bill (议案)',
    ({ proposal }) => proposal?.kind,
  ),
  column('assembly', 'string', 'npc (人大) or cppcc (政协)', ({ proposal }) => proposal?.assembly),
  column(
    'assemblyLevel',
    'string',
    'The level of that assembly: national, province, prefecture, county or township',
    (document) => assemblyOf(document)?.level,
  ),
  ...regionColumns<Document>('assembly', (document) => {
    const assembly = assemblyOf(document)
    return assembly === null ? null : { ...assembly, day: dayOf(document) }
  }),
  column('sessionText', 'string', 'The session as printed', ({ proposal }) => proposal?.session?.text),
  column('term', 'integer', 'The term (届) of the session', ({ proposal }) => proposal?.session?.term),
  column(
    'meeting',
    'integer',
    'The meeting (次会议) of the session',
    ({ proposal }) => proposal?.session?.meeting,
  ),
  column(
    'proposalNumber',
    'string',
    'The number without 第 and 号: 0304, B133',
    ({ proposal }) => proposal?.number?.text,
  ),
  column('proposalTitle', 'string', 'What the proposal is called', ({ proposal }) => proposal?.title?.text),
  column(
    'coHandlers',
    'string',
    'Agencies that handled it too (会办、协办), joined by 、',
    ({ coHandlers }) => joined(coHandlers),
  ),
  column('copies', 'string', 'Who gets a copy (抄送), joined by 、', ({ copies }) => joined(copies)),
  column('attachments', 'string', '附件, joined by 、', ({ attachments }) => joined(attachments)),
  column(
    'addressees',
    'integer',
    'Rows it has in the table addressees',
    ({ addressees }) => addressees.length,
  ),
  column(
    'issuer',
    'string',
    'Who answers, as the title names it, else the first signer',
    ({ issuer }) => issuer?.name,
  ),
  column(
    'issuerLevel',
    'string',
    'national, province, prefecture, county or township',
    ({ issuer }) => issuer?.level,
  ),
  column(
    'issuerKind',
    'string',
    'government, department, party, congress, cppcc, court, procuratorate, group, institution or company',
    ({ issuer }) => issuer?.kind,
  ),
  ...regionColumns<Document>('', issuerPlace),
  column(
    'commitments',
    'integer',
    'Rows it has in the table commitments',
    ({ commitments }) => commitments.length,
  ),
  column(
    'commitmentsWithDue',
    'integer',
    'Promises with a day by which',
    ({ commitments }) => commitments.filter(({ due }) => due !== null).length,
  ),
  column(
    'answersAdopted',
    'integer',
    'Points resolved, underway or planned; empty where the letter does not answer point by point',
    ({ answers }) => countAnswers(answers, adopted),
  ),
  column(
    'answersDeclined',
    'integer',
    'Points declined; empty where the letter does not answer point by point',
    ({ answers }) => countAnswers(answers, declined),
  ),
  column('publicationLag', 'integer', 'Days from the letter (成文日期) to its publication', publicationLag),
  column('coHandlerCount', 'integer', 'Agencies that handled it too', ({ coHandlers }) => coHandlers.length),
  column(
    'proposerCount',
    'integer',
    'Persons who made the proposal: the number the salutation states, else those named',
    ({ salutation, addressees }) => salutation?.total ?? (addressees.length === 0 ? null : addressees.length),
  ),
  column('characters', 'integer', 'Signs of opening, body and closing, without blanks', charactersOf),
  column('figures', 'integer', 'Rows it has in the table figures', ({ figures }) => figures.length),
  column('citations', 'integer', 'Rows it has in the table citations', ({ citations }) => citations.length),
  column('findings', 'integer', 'Rows it has in the table findings', ({ findings }) => findings.length),
  column('text', 'string', 'The whole text; where it was kept', ({ text }) => text),
]

/** What counts as taken up: resolved, underway or planned. */
export const adopted: ReadonlySet<string> = new Set(['resolved', 'underway', 'planned'])

export const declined: ReadonlySet<string> = new Set(['declined'])

/** How many points have one of those dispositions; null where the letter does not answer point by point: 0 and missing are two things. */
export function countAnswers(answers: readonly Answer[], dispositions: ReadonlySet<string>): number | null {
  if (answers.length === 0) return null
  return answers.filter(({ disposition }) => disposition !== null && dispositions.has(disposition)).length
}

/** Days from the letter's day to that of its publication (发布日期, else the publication line); null where one of them is no whole day. */
export function publicationLag({ signature, metadata, dateline }: Document): number | null {
  const written = [signature?.date, metadata.writtenOn].find((date) => date?.iso?.length === 10)?.iso
  const published = [metadata.publishedOn, dateline?.date].find((date) => date?.iso?.length === 10)?.iso
  if (!written || !published) return null
  return Math.round((Date.parse(published) - Date.parse(written)) / 86_400_000)
}

function charactersOf({ opening, body, closing }: Document): number {
  const size = (text: string) => text.replaceAll(/\s/g, '').length
  const ofSections = (sections: readonly Section[]): number =>
    sections.reduce(
      (sum, { heading, paragraphs, sections: inner }) =>
        sum +
        size(heading?.text ?? '') +
        paragraphs.reduce((all, { text }) => all + size(text), 0) +
        ofSections(inner),
      0,
    )
  const loose = [...(opening === null ? [] : [opening]), ...body.paragraphs, ...closing.paragraphs]
  return loose.reduce((sum, { text }) => sum + size(text), 0) + ofSections(body.sections)
}
