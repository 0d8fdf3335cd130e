import {
  answeringWords,
  answerVerbs,
  askedVerbs,
  attendingVerbs,
  handingVerbs,
  lastAnswers,
  mailWords,
  moved,
  opinionNouns,
  otherDocuments,
  petitioners,
  petitionNouns,
  petitionVerbs,
  proposalNouns,
  receivedWords,
  recordNouns,
  requestVerbs,
  returningWords,
  settingWords,
  toldWords,
} from '../grammar/kind.ts'
import type { Addressee, DocumentKind, Title } from '../model/document.ts'
import type { Proposal } from '../model/proposal.ts'
import { oneOf } from '../text/pattern.ts'
import { blankQuoted } from '../text/quoted.ts'
import {
  answersElse,
  asksView,
  isNews,
  isPress,
  isToAssembly,
  longestLead,
  namesProposal,
  opensAnswer,
} from './kind-opening.ts'

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

const opinionWords =
  /(?:会办|协办)(?:意见|情况)|转?由我[局委厅部办][^。]{0,6}协办|供(?:你|贵)[^。]{0,10}(?:统一)?答复|统一答复/u
const replyTitle =
  /(?:第 ?[々-〇㐀-鿿𠀀-𲎯A-Za-z]{0,3}[\d.]+ ?号?|会议|代表|委员)[\s\S]{0,60}(?:建议|提案|议案|议事原案)[\s\S]{0,40}(?:答复|复函|回复|函|答覆|会办意见|协办意见)|(?:建议|提案|议案)(?:》|”)?(?:办理情况)?的? ?(?:答 *复|复函|回复|答复函)|(?:建议|提案|议案)答复/u
/** What is sent to agencies to be followed. */
const noticeTitle = /(?:通知|公告|通报|通告|方案|规划|计划|办法|细则|规定|要点|安排)(?:\([^()]*\))?$/u
const reportTitle = /(?:工作|情况|总结|办理)[\s\S]{0,12}报告$|工作总结$/u
const mail = new RegExp(oneOf(mailWords), 'u')
/** Words of an opening that answers, not of a notice that speaks of answers. */
const opened = /收悉|收到|如下|[您你贵].{0,60}(?:提出|提交|提的)|(?:转|交)由?(?:给)?我/u
const answered = new RegExp(oneOf(answeringWords), 'u')
const nouns = new RegExp(oneOf(proposalNouns), 'u')
/** An opening that speaks to a proposer: 您提出的, 现将您…. */
const toProposer = /^(?:[^。]{0,8})[您你贵]们?/u
const numberedTitle = /第 ?[々-〇㐀-鿿𠀀-𲎯A-Za-z]{0,3}[\d.]+ ?号?/u
/** An opinion is sent by such a letter too: 关于报送…会办意见的函. */
const sendsOpinion = new RegExp(`${oneOf(opinionNouns)}的函$`, 'u')
/** 关于转送…建议的函, 关于商请提供会办意见的函: it hands a proposal on or asks for something. */
const requestTitle = new RegExp(`关于对?${oneOf(requestVerbs)}[^]{0,120}(?<!复)函$`, 'u')
const answersTitle = new RegExp(`(?:${oneOf(proposalNouns)})[^]{0,6}${oneOf(answerVerbs)}`, 'u')
const body = '[你贵各]'
/** 现将…转送你们, 请贵局…提出会办意见, 申请退回: it asks a body and answers nothing. */
const asksBody = new RegExp(
  [
    `${oneOf(handingVerbs)}给?${body}`,
    `请${body}[^。!?]{0,24}${oneOf(askedVerbs)}`,
    oneOf(returningWords),
  ].join('|'),
  'u',
)
/** 定于5月10日召开面商会,诚邀您参加. */
const invites = new RegExp(
  `${oneOf(settingWords)}[^。]{0,80}邀请?[您你贵][^。]{0,20}${oneOf(attendingVerbs)}`,
  'u',
)
const told = new RegExp(oneOf(toldWords), 'u')
/** 现将…会办意见反馈给你局. */
const givesOpinion = new RegExp(`现[将就][^。]{0,160}${oneOf(opinionNouns)}`, 'u')
/** 《关于征求…意见的函》收悉: another document came, and no proposal. */
const otherDocument = new RegExp(
  `《[^《》]{2,80}${oneOf(otherDocuments)}》[^。]{0,12}${oneOf(receivedWords)}`,
  'u',
)
const received = new RegExp(oneOf(receivedWords), 'u')
const answersHere = new RegExp(oneOf(answerVerbs), 'u')
/** 对我提出的提案: who writes moved it. */
const ownProposal = new RegExp(`我们?(?:[在于][^。,]{0,40})?${oneOf(moved)}的`, 'u')
const record = new RegExp(`${oneOf(recordNouns)}$`, 'u')
const recordAlone = new RegExp(`^ *${oneOf(recordNouns)}$`, 'mu')
const recordOfProposal = new RegExp(
  `^[^。,;:\n]{0,40}${oneOf(proposalNouns)}[^。,;:\n]{0,24}${oneOf(recordNouns)}$`,
  'mu',
)
const petitioner = new RegExp(oneOf(petitioners), 'u')
const petition = new RegExp(
  `[您你][^。]{0,32}${oneOf(petitionVerbs)}[^。]{0,24}${oneOf(petitionNouns)}(?![^。]{0,24}${oneOf(proposalNouns)})`,
  'u',
)
const lastWords = new RegExp(`${oneOf(proposalNouns)}的${oneOf(lastAnswers)}`, 'u')
const second = /[您你贵]/u
/** The proposer in the third person, as the lead agency is told: 某某等代表在…提出的. */
const thirdPerson =
  /^(?:现将|关于|对)?[々-〇㐀-鿿𠀀-𲎯、· ]{2,40}?(?:等)?(?:\d{1,3}[名位])?(?:代表|委员)(?:在|提出|提交|的|所提|于)/u

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
    (is) => !is.isPersonal && is.isAddressed && is.hasProposal && is.isToldOf,
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

/** Whether a letter of that title whose first words are `words` hands a proposal on or asks for something. */
function isRequest(title: string, words: string, isPersonal: boolean): boolean {
  if (asksView(title) && !told.test(words)) return true
  if (!isPersonal && requestTitle.test(title) && !answersTitle.test(title) && !sendsOpinion.test(title))
    return true
  if (told.test(words) || givesOpinion.test(words)) return false
  const doesAsk = invites.test(words) || (!isPersonal && (asksBody.test(words) || ownProposal.test(words)))
  return doesAsk && !(received.test(words) && answersHere.test(words))
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
    isReplyTitle: replyTitle.test(title) && !isNews(title),
    isReportTitle: reportTitle.test(title),
    isNewsTitle: isNews(title) && !sendsOpinion.test(title),
    isNoticeTitle: noticeTitle.test(title),
    isAnswered,
    isCounted,
    get isOpened() {
      return opensAnswer(said) && (thirdPerson.test(said) || second.test(said.slice(0, longestLead)))
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
      return !isPersonal && (addressees.some(({ name }) => petitioner.test(name)) || petition.test(said))
    },
    isNumberedTitle: numberedTitle.test(title),
    get isOpinion() {
      return [title, opening, sample].some((words) => opinionWords.test(words))
    },
    get isToldOf() {
      return thirdPerson.test(opening) && !second.test(opening) && !isToAssembly(addressees)
    },
    get isTold() {
      return opened.test(opening) && (isAnswered || second.test(opening))
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
