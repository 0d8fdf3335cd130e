import type { AgencyKind, AgencyLevel } from '../../model/agency.ts'
import type { Disposition } from '../../model/answer.ts'
import type { Force } from '../../model/commitment.ts'
import type { CorrectionStatus } from '../../model/correction.ts'
import type { Addressee } from '../../model/document.ts'
import type { Figure, FigureKind, Modifier } from '../../model/figure.ts'
import type { Assembly, ProposalKind } from '../../model/proposal.ts'
import type { Profile } from '../../rules/rule.ts'
import type { Doubt, Group } from '../inspect/items.ts'

/** The fields of a document that the page names; a field without a word here is shown by its own name. */
export type FieldName =
  | '/source'
  | '/page'
  | '/breadcrumb/*'
  | '/metadata/indexNumber'
  | '/metadata/documentNumber'
  | '/metadata/subjects/*'
  | '/metadata/genre'
  | '/metadata/publisher'
  | '/metadata/writtenOn'
  | '/metadata/publishedOn'
  | '/title'
  | '/documentNumber'
  | '/dateline/date'
  | '/dateline/source'
  | '/marks/resultClass'
  | '/marks/legend'
  | '/marks/disclosure'
  | '/marks/signatory'
  | '/issuer'
  | '/issuer/region'
  | '/salutation'
  | '/addressees/*'
  | '/coHandlers/*'
  | '/opening'
  | '/proposal'
  | '/proposal/session'
  | '/proposal/number'
  | '/proposal/title'
  | '/proposal/content'
  | '/body/paragraphs/*'
  | '/body/sections/*'
  | '/body/sections/*/paragraphs/*'
  | '/closing/paragraphs/*'
  | '/closing/approval'
  | '/closing/feedback'
  | '/signature/agencies/*'
  | '/signature/date'
  | '/contacts/*/name'
  | '/contacts/*/phones/*'
  | '/attachments/*'
  | '/copies/*'
  | '/figures/*'
  | '/citations/*'
  | '/commitments/*'
  | '/answers/*'
  | '/notes/*'
  | '/chrome/*'
  | '/unclaimed/*'

/** The properties of values that the page names, by their names in the document. */
export type FactName =
  | 'actor'
  | 'agencyCode'
  | 'article'
  | 'articleTitle'
  | 'ask'
  | 'asOf'
  | 'assembly'
  | 'bytes'
  | 'candidates'
  | 'capturedAt'
  | 'change'
  | 'code'
  | 'comparedWith'
  | 'content'
  | 'cumulative'
  | 'disposition'
  | 'documentNumber'
  | 'due'
  | 'dueBy'
  | 'encoding'
  | 'evidence'
  | 'force'
  | 'format'
  | 'from'
  | 'genre'
  | 'high'
  | 'id'
  | 'inferred'
  | 'iso'
  | 'issuer'
  | 'kind'
  | 'layout'
  | 'level'
  | 'meaning'
  | 'measure'
  | 'meeting'
  | 'modifier'
  | 'name'
  | 'number'
  | 'of'
  | 'office'
  | 'offset'
  | 'paragraph'
  | 'partOf'
  | 'per'
  | 'period'
  | 'publishedAt'
  | 'role'
  | 'section'
  | 'sentence'
  | 'serial'
  | 'sha256'
  | 'siteCode'
  | 'siteName'
  | 'source'
  | 'suspect'
  | 'target'
  | 'term'
  | 'title'
  | 'total'
  | 'unit'
  | 'url'
  | 'value'
  | 'year'
  | 'years'

/** What the coded values mean, by property. */
export interface ValueWords {
  readonly figureKind: Readonly<Record<FigureKind, string>>
  readonly proposalKind: Readonly<Record<ProposalKind, string>>
  readonly agencyKind: Readonly<Record<AgencyKind, string>>
  readonly agencyLevel: Readonly<Record<AgencyLevel, string>>
  readonly modifier: Readonly<Record<Modifier, string>>
  readonly change: Readonly<Record<NonNullable<Figure['change']>, string>>
  readonly force: Readonly<Record<Force, string>>
  readonly disposition: Readonly<Record<Disposition, string>>
  readonly role: Readonly<Record<Addressee['role'], string>>
  readonly assembly: Readonly<Record<Assembly, string>>
  readonly layout: Readonly<Record<'block' | 'inline', string>>
}

/** What the inspector says. */
export interface InspectWords {
  readonly letters: string
  readonly searchLetters: string
  readonly noLetterFound: string
  readonly moreLetters: (count: number) => string
  readonly letter: string
  readonly values: string
  readonly layers: string
  readonly nextDoubt: (count: number) => string
  readonly noDoubt: string
  readonly edit: string
  readonly stopEditing: string
  readonly restore: string
  readonly editedText: string
  readonly reading: string
  readonly failed: string
  readonly profile: string
  readonly profiles: Readonly<Record<Profile, string>>
  readonly groups: Readonly<Record<Group, string>>
  readonly nothing: Readonly<Record<Group, string>>
  readonly doubts: Readonly<Record<Doubt, string>>
  readonly more: (count: number) => string
  readonly notPrinted: string
  readonly selected: (label: string, text: string) => string
  readonly here: string
  readonly sentence: string
  readonly json: string
  readonly saveJson: string
  readonly saveCsv: string
  readonly saveAllCsv: string
  readonly cut: (shown: string, all: string) => string
  readonly print: string
  readonly keys: string
}

/** What is said where corrections are made. */
export interface CorrectWords {
  readonly title: string
  readonly nothing: string
  /** On the card of a value. */
  readonly start: string
  readonly confirm: string
  readonly undo: string
  readonly of: (field: string) => string
  readonly how: string
  readonly why: string
  readonly by: string
  readonly accept: string
  readonly absent: string
  readonly cancel: string
  readonly notWords: string
  readonly noPlace: string
  readonly add: string
  readonly open: string
  readonly save: (unsaved: number) => string
  readonly notSaved: string
  readonly nothingRead: string
  readonly absentValue: string
  readonly statuses: Readonly<Record<CorrectionStatus, string>>
}

/** What the playground says. */
export interface PlaygroundWords {
  readonly title: string
  readonly what: string
  readonly paste: string
  readonly read: string
  readonly open: string
  readonly example: string
  readonly nothingLeaves: string
  readonly waiting: (count: number) => string
  readonly otherwise: string
}

/** What the page says wherever it is (界面文案). */
export interface PageWords {
  readonly language: string
  readonly languages: Readonly<Record<'zh' | 'en', string>>
  readonly theme: string
  readonly themes: Readonly<Record<'auto' | 'light' | 'dark', string>>
  readonly yes: string
  readonly count: (number: number) => string
  readonly fields: Readonly<Record<FieldName, string>>
  readonly facts: Readonly<Record<FactName, string>>
  readonly meanings: ValueWords
  readonly inspect: InspectWords
  readonly correct: CorrectWords
  readonly playground: PlaygroundWords
}
