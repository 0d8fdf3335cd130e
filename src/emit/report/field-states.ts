import type { DateMention } from '../../model/date-mention.ts'
import type { Document } from '../../model/document.ts'
import type { DocumentNumber } from '../../model/document-number.ts'
import type { Mention } from '../../model/mention.ts'
import type { Session } from '../../model/proposal.ts'
import type { FieldState, ReportField } from '../../model/report.ts'
import { agencyOf, dateOf } from '../tables/letter.ts'

/** What a field holds: the words that are printed for it, whether they gave the whole value, and whether it is one guess of several. */
interface Reading {
  readonly mentions: readonly Mention[]
  readonly isRead: boolean
  readonly isGuess: boolean
}

const absent: Reading = { mentions: [], isRead: false, isGuess: false }

/** What became of each field of a letter (字段状态), without a look at its text. */
export function fieldStates(document: Document): Record<ReportField, FieldState> {
  const doubts = document.findings.filter(({ severity }) => severity !== 'info')
  const stateOf = ({ mentions, isRead, isGuess }: Reading): FieldState => {
    if (mentions.length === 0) return 'absent'
    const isDoubted = mentions.some(({ span: [start, end] }) =>
      doubts.some(({ span }) => span !== null && span[0] < end && span[1] > start),
    )
    if (isGuess) return 'doubtful'
    if (!isRead) return 'printed'
    return isDoubted ? 'doubtful' : 'read'
  }
  const { title, documentNumber, signature, metadata, proposal, marks, contacts, addressees } = document
  return {
    title: stateOf(words(title)),
    documentNumber: stateOf(numbered(documentNumber)),
    agency: stateOf(answering(document)),
    region: stateOf(placed(document)),
    letterDate: stateOf(dated(letterDates(document))),
    addressees: stateOf({ ...absent, mentions: addressees, isRead: true }),
    // The kind is told by words all over the letter; no one mention holds it.
    proposalKind: proposal === null ? 'absent' : proposal.kind === null ? 'printed' : 'read',
    session: stateOf(counted(proposal?.session ?? null)),
    proposalNumber: stateOf(words(proposal?.number ?? null)),
    proposalTitle: stateOf(words(proposal?.title ?? null)),
    opening: stateOf(words(document.opening)),
    signature: stateOf({ ...absent, mentions: signature?.agencies ?? [], isRead: true }),
    signedOn: stateOf(dated([signature?.date])),
    writtenOn: stateOf(dated([metadata.writtenOn])),
    publishedOn: stateOf(dated([metadata.publishedOn])),
    resultClass: stateOf(words(marks.resultClass)),
    disclosure: stateOf(words(marks.disclosure)),
    contacts: stateOf({
      ...absent,
      mentions: contacts.flatMap(({ name, phones }) => (name === null ? phones : [name, ...phones])),
      isRead: true,
    }),
  }
}

function words(mention: Mention | null): Reading {
  return mention === null ? absent : { mentions: [mention], isRead: true, isGuess: false }
}

function numbered(number: DocumentNumber | null): Reading {
  return { ...words(number), isRead: number !== null && number.year !== null && number.serial !== null }
}

function counted(session: Session | null): Reading {
  return { ...words(session), isRead: session !== null && session.term !== null && session.meeting !== null }
}

/** The first of the dates that is a whole day, else the first that is printed. */
function dated(dates: readonly (DateMention | null | undefined)[]): Reading {
  const printed = dates.filter((date) => date != null)
  const date = printed.find(({ iso }) => iso?.length === 10) ?? printed[0]
  if (date === undefined) return absent
  return {
    mentions: [date],
    isRead: date.iso !== null,
    isGuess: date.inferred || (date.iso === null && date.candidates.length > 0),
  }
}

/** The dates of which {@link dateOf} takes the day of the letter; a letter whose dates are none has that day only printed. */
function letterDates(document: Document): readonly (DateMention | null | undefined)[] {
  const { signature, metadata, dateline } = document
  const dates = [signature?.date, metadata.writtenOn, dateline?.date, metadata.publishedOn]
  return dateOf(document) === null ? dates.map((date) => date && { ...date, iso: null }) : dates
}

/** Who answers, by the words that {@link agencyOf} takes. */
function answering(document: Document): Reading {
  if (agencyOf(document) === null) return absent
  const { signature, title, metadata } = document
  const signers = signature?.agencies ?? []
  const named = title?.issuer == null ? metadata.publisher : title
  return signers.length > 0 ? { ...absent, mentions: signers, isRead: true } : words(named)
}

/** The place of who answers: several candidates are a guess, a name of no known place is printed only. */
function placed(document: Document): Reading {
  const { issuer } = document
  return {
    ...answering(document),
    isRead: issuer?.region != null,
    isGuess: issuer?.region == null && (issuer?.candidates.length ?? 0) > 0,
  }
}
