import type { DocumentKind } from '../model/document.ts'
import { type KindEvidence, Signs } from './kind-signs.ts'

type Verdict = readonly [kind: DocumentKind, reason: string, holds: (signs: Signs) => boolean]

/** The verdicts in their order: the first that holds counts. */
const verdicts: readonly Verdict[] = [
  ['report', 'its title is a report’s', (is) => !is.isPersonal && !is.isReplyTitle && is.isReportTitle],
  ['other', 'its title is a notice’s', (is) => !is.isPersonal && !is.isReplyTitle && is.isNoticeTitle],
  ['other', 'its title is a record’s or a form’s', (is) => is.isRecord],
  ['other', 'it is written to who applies or complains', (is) => is.isToPetitioner],
  ['other', 'it answers another document', (is) => !is.isPersonal && is.answersOther && !is.isOpinion],
  [
    'other',
    'it answers a court, a procuratorate, an audit or a company',
    (is) => !is.isPersonal && is.answersElse,
  ],
  ['other', 'it is news that tells of an answer', (is) => !is.isAddressed && is.isPress],
  ['other', 'it hands a proposal on or asks, and answers nothing', (is) => is.isRequest],
  [
    'opinion',
    'an agency gives its opinion to the lead agency on a proposal',
    (is) =>
      !is.isPersonal &&
      is.hasProposal &&
      (is.isAddressed || is.isReplyTitle) &&
      !is.isNewsTitle &&
      is.isOpinion,
  ],
  [
    'opinion',
    'it writes to another agency about a proposal in the third person',
    (is) => !is.isPersonal && is.isAddressed && is.hasProposal && is.isToldOf && !is.isToAssembly,
  ],
  [
    'reply',
    'it addresses a proposer and names a proposal',
    (is) =>
      is.isPersonal &&
      (is.hasProposal || is.isReplyTitle) &&
      (is.isAnswered || is.isReplyTitle || is.sampleNames),
  ],
  [
    'reply',
    'it addresses a body and names a proposal',
    (is) =>
      is.isAddressed && is.hasProposal && (is.isReplyTitle || is.isTold) && !is.isMail && !is.isNewsTitle,
  ],
  [
    'reply',
    'its opening answers a proposer on a proposal',
    (is) => !is.isAddressed && is.hasProposal && is.isAnswered && is.speaksToProposer && !is.isMail,
  ],
  [
    'reply',
    'its title answers a numbered proposal',
    (is) => is.isReplyTitle && (is.isAddressed || is.isAnswered || is.isNumberedTitle),
  ],
  [
    'reply',
    'its opening answers a numbered proposal',
    (is) => !is.isAddressed && is.isCounted && is.isAnswered && is.isOpened && !is.isNewsTitle,
  ],
  ['reply', 'its last words answer a proposal', (is) => is.isAddressed && is.sampleAnswers],
  ['other', 'it addresses nobody', (is) => !is.isAddressed],
]

/** Judges the kind with its reason, in English, for the `document-kind` finding. */
export function judgeKind(evidence: KindEvidence): { kind: DocumentKind; reason: string } {
  const signs = new Signs(evidence)
  const [kind, reason] = verdicts.find(([, , holds]) => holds(signs)) ?? ['other', 'it names no proposal']
  return { kind, reason }
}
