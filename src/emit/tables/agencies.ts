import { citedIssuers } from '../../agency/cited-issuers.ts'
import { agencyReader, dayOf } from '../../agency/issuer.ts'
import type { Agency } from '../../model/agency.ts'
import type { Document } from '../../model/document.ts'
import type { Mention } from '../../model/mention.ts'
import type { ViewColumn } from './column.ts'
import { ownColumns } from './letter.ts'
import { regionColumns } from './region.ts'
import { sectionAt } from './sections.ts'

/** As what an agency is named: it answers, signs, handled the proposal too, is addressed, gets a copy, or issued a document that the letter cites. */
export const agencyRoles = ['issuer', 'signer', 'coHandler', 'addressee', 'copy', 'citedIssuer'] as const
export type AgencyRole = (typeof agencyRoles)[number]

/** An agency that a letter names, with what it was read off. */
interface AgencyRow {
  readonly document: Document
  readonly agency: Agency
  readonly role: AgencyRole
  /** The title, the signature, the cited title; null where it is not known. */
  readonly mention: Mention | null
  readonly index: number
  readonly day: string | null
}

/** The rows of a letter: its agencies by their role, then in text order. */
export function agencyRows(document: Document): AgencyRow[] {
  const { issuer, title, signature, metadata, coHandlers, addressees, copies, citations } = document
  const read = agencyReader(document)
  const day = dayOf(document)
  const rows: AgencyRow[] = []
  const put = (role: AgencyRole, agency: Agency, mention: Mention | null) =>
    rows.push({ document, agency, role, mention, index: rows.length, day })
  const named = (title?.issuer == null ? signature?.agencies[0] : title) ?? metadata.publisher
  if (issuer !== null) put('issuer', issuer, named)
  for (const mention of signature?.agencies ?? []) put('signer', read(mention.text), mention)
  for (const mention of coHandlers) put('coHandler', read(mention.text), mention)
  for (const addressee of addressees)
    if (addressee.role === 'organization') put('addressee', read(addressee.name), addressee)
  for (const mention of copies) put('copy', read(mention.text), mention)
  for (const citation of citations)
    for (const name of citedIssuers(citation.title ?? '')) put('citedIssuer', read(name), citation)
  return rows
}

/** The table `agencies`: one row an agency that the letter names in a role. */
export const agencyColumns: readonly ViewColumn<AgencyRow>[] = [
  ...ownColumns,
  {
    name: 'position',
    type: 'integer',
    description: 'Position among the agencies of the letter, from 0',
    of: ({ index }) => index,
  },
  {
    name: 'role',
    type: 'string',
    description:
      'issuer (who answers), signer (落款), coHandler (会办、协办), addressee (主送), copy (抄送) or citedIssuer (who issued a cited document)',
    of: ({ role }) => role,
  },
  {
    name: 'name',
    type: 'string',
    description: 'The name as printed, without blanks',
    of: ({ agency }) => agency.name,
  },
  {
    name: 'agencyLevel',
    type: 'string',
    description: 'national, province, prefecture, county or township',
    of: ({ agency }) => agency.level,
  },
  {
    name: 'agencyKind',
    type: 'string',
    description:
      'government, department, party, congress, cppcc, court, procuratorate, group, institution or company',
    of: ({ agency }) => agency.kind,
  },
  ...regionColumns<AgencyRow>('', ({ agency, day }) => ({ ...agency, day })),
  {
    name: 'section',
    type: 'string',
    description: 'Numbers of the sections it stands in, outermost first: 2 > 3 > 1',
    of: ({ document, mention }) =>
      mention === null ? null : sectionAt(document, mention.span[0]).join(' > ') || null,
  },
  {
    name: 'startOffset',
    type: 'integer',
    description:
      'Where what it was read off (title, signature, citation) begins in document.text, in UTF-16 code units',
    of: ({ mention }) => mention?.span[0] ?? null,
  },
  {
    name: 'endOffset',
    type: 'integer',
    description: 'Where that ends',
    of: ({ mention }) => mention?.span[1] ?? null,
  },
]
