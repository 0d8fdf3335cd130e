import type { Addressee, DocumentKind, Title } from '../model/document.ts'
import type { Proposal } from '../model/proposal.ts'
import { blankQuoted } from '../text/quoted.ts'
import {
  answersElse,
  asksView,
  isPress,
  isToAssembly,
  longestLead,
  namesProposal,
  opensAnswer,
} from './kind-opening.ts'
import {
  answered,
  answersHere,
  answersSupervised,
  answersTitle,
  asksBody,
  givesOpinion,
  inquiry,
  invites,
  lastWords,
  mail,
  newsTitle,
  noticeTitle,
  nouns,
  numberedTitle,
  opened,
  opinionWords,
  otherDocument,
  ownProposal,
  petition,
  petitioner,
  received,
  record,
  recordAlone,
  recordOfProposal,
  replyTitle,
  reportTitle,
  requestTitle,
  second,
  sendsOpinion,
  thirdPerson,
  told,
  toProposer,
} from './kind-words.ts'

/** What the kind is judged by. */
export interface KindEvidence {
  /** Folded words of the chosen title, empty without one. */
  readonly title: string
  readonly genre: Title['genre']
  /** Folded words of the opening, empty without one. */
  readonly opening: string
  readonly addressees: readonly Addressee[]
  readonly proposal: Proposal | null
  /** Folded lines above the opening. */
  readonly head: string
  /** Folded first words of the letter: its opening, else those of its body. */
  readonly start: string
  /** Folded first and last words of the body. */
  readonly sample: string
}

/** What the evidence says, each by itself. */
interface Signs {
  /** A deputy or member is addressed. */
  readonly isPersonal: boolean
  /** Anybody is. */
  readonly isAddressed: boolean
  readonly hasProposal: boolean
  readonly isReplyTitle: boolean
  readonly isReportTitle: boolean
  readonly isNewsTitle: boolean
  readonly isNoticeTitle: boolean
  readonly isNumberedTitle: boolean
  readonly isOpinion: boolean
  /** A 人大, a 政协 or one of their bodies is addressed, which handed the proposal on. */
  readonly isToAssembly: boolean
  /** The opening tells of the proposer in the third person only. */
  readonly isToldOf: boolean
  /** It hands a proposal on, or asks for something, and answers nothing. */
  readonly isRequest: boolean
  /** Its title is that of a record, a form or a letter of another kind. */
  readonly isRecord: boolean
  /** It is written to one who applies, petitions or complains. */
  readonly isToPetitioner: boolean
  /** What came in is another document than a proposal, and none is named by its number. */
  readonly answersOther: boolean
  /** What it answers is a suggestion that no deputy or member moved: 检察建议, 审计建议, a company's. */
  readonly answersElse: boolean
  /** Its first words are a newspaper's. */
  readonly isPress: boolean
  readonly isAnswered: boolean
  readonly isTold: boolean
  /** The proposal is named by its number or session. */
  readonly isCounted: boolean
  /** The opening begins with the proposal: 某某代表在…提出的, …期间,您提出的. */
  readonly isOpened: boolean
  readonly speaksToProposer: boolean
  readonly isMail: boolean
  readonly sampleNames: boolean
  readonly sampleAnswers: boolean
}

type Verdict = readonly [kind: DocumentKind, reason: string, holds: (signs: Signs) => boolean]

/** The verdicts in their order: the first that holds counts. */
const verdicts: readonly Verdict[] = [
  ['report', 'its title is a report’s', (is) => is.isReportTitle && !is.isPersonal && !is.isReplyTitle],
  ['other', 'its title is a notice’s', (is) => is.isNoticeTitle && !is.isPersonal && !is.isReplyTitle],
  ['other', 'its title is a record’s or a form’s', (is) => is.isRecord],
  ['other', 'it is written to who applies or complains', (is) => is.isToPetitioner],
  ['other', 'it answers another document', (is) => is.answersOther && !is.isPersonal && !is.isOpinion],
  [
    'other',
    'it answers a court, a procuratorate, an audit or a company',
    (is) => is.answersElse && !is.isPersonal,
  ],
  ['other', 'it is news that tells of an answer', (is) => is.isPress && !is.isAddressed],
  ['other', 'it hands a proposal on or asks, and answers nothing', (is) => is.isRequest],
  [
    'opinion',
    'an agency gives its opinion to the lead agency on a proposal',
    (is) =>
      !is.isPersonal &&
      !is.isNewsTitle &&
      (is.isAddressed || is.isReplyTitle) &&
      is.hasProposal &&
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
      is.isAddressed && is.hasProposal && !is.isMail && !is.isNewsTitle && (is.isReplyTitle || is.isTold),
  ],
  [
    'reply',
    'its opening answers a proposer on a proposal',
    (is) => !is.isAddressed && is.hasProposal && is.isAnswered && !is.isMail && is.speaksToProposer,
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
  const signs = signsOf(evidence)
  const [kind, reason] = verdicts.find(([, , holds]) => holds(signs)) ?? ['other', 'it names no proposal']
  return { kind, reason }
}

/** 督办建议第3号的答复函 answers, for all that news speaks of what is 督办. */
function isNews(title: string): boolean {
  return newsTitle().test(title) && !answersSupervised.test(title)
}

/** Whether a letter of that title whose first words are `words` hands a proposal on or asks for something. */
function isRequest(title: string, words: string, isPersonal: boolean): boolean {
  if (asksView(title) && !told.test(words)) return true
  if (!isPersonal && requestTitle.test(title) && !answersTitle.test(title) && !sendsOpinion.test(title))
    return true
  if (told.test(words) || givesOpinion.test(words)) return false
  const doesAsk = invites.test(words) || (!isPersonal && (asksBody.test(words) || ownProposal.test(words)))
  return doesAsk && !(received.test(words) && answersHere.test(words))
}

/** Whether it is written to one who applies, petitions or complains, by their names or the words of the opening. */
function isToPetitioner(addressees: readonly Addressee[], said: string): boolean {
  return addressees.some(({ name }) => petitioner.test(name)) || petition.test(said) || inquiry.test(said)
}

/** Most verdicts are given on few signs: those that take a search of the text are looked for when asked. */
function signsOf({ title, opening, addressees, proposal, head, start, sample }: KindEvidence): Signs {
  const isPersonal = addressees.some(({ role }) => role !== 'organization')
  const isAnswered = answered.test(opening)
  const said = blankQuoted(opening, ' ')
  const isCounted = proposal !== null && (proposal.number !== null || proposal.session !== null)
  return {
    isPersonal,
    isAddressed: addressees.length > 0,
    hasProposal: namesProposal(proposal, isPersonal),
    isReplyTitle: replyTitle().test(title) && !isNews(title),
    isReportTitle: reportTitle().test(title),
    isNewsTitle: isNews(title) && !sendsOpinion.test(title),
    isNoticeTitle: noticeTitle().test(title),
    isAnswered,
    isCounted,
    get isOpened() {
      return opensAnswer(said) && (thirdPerson().test(said) || second.test(said.slice(0, longestLead)))
    },
    get isRequest() {
      return isRequest(title, said === '' ? blankQuoted(start, ' ') : said, isPersonal)
    },
    get isRecord() {
      return record.test(title) || recordOfProposal.test(head) || (title === '' && recordAlone.test(head))
    },
    get answersOther() {
      return !isCounted && otherDocument.test(opening)
    },
    answersElse: answersElse(`${title} ${opening}`, addressees),
    isPress: isPress(opening),
    get isToPetitioner() {
      return !isPersonal && isToPetitioner(addressees, said)
    },
    isNumberedTitle: numberedTitle().test(title),
    get isOpinion() {
      return [title, opening, sample].some((words) => opinionWords().test(words))
    },
    get isToAssembly() {
      return isToAssembly(addressees)
    },
    get isToldOf() {
      return thirdPerson().test(opening) && !second.test(opening)
    },
    get isTold() {
      return opened().test(opening) && (isAnswered || second.test(opening))
    },
    get speaksToProposer() {
      return toProposer.test(opening) && nouns.test(opening)
    },
    get isMail() {
      return !isCounted && mail.test(head + opening)
    },
    get sampleNames() {
      return nouns.test(sample)
    },
    get sampleAnswers() {
      return lastWords.test(sample)
    },
  }
}
