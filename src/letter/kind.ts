import { mailWords } from '../grammar/kind.ts'
import type { Addressee, DocumentKind, Title } from '../model/document.ts'
import type { Proposal } from '../model/proposal.ts'
import { oneOf } from '../text/pattern.ts'

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
  /** Folded first and last words of the body. */
  readonly sample: string
}

const opinionWords =
  /(?:会办|协办)(?:意见|情况)|转?由我[局委厅部办][^。]{0,6}协办|供(?:你|贵)[^。]{0,10}(?:统一)?答复|统一答复/u
const replyTitle =
  /(?:第 ?[々-〇㐀-鿿𠀀-𲎯A-Za-z]{0,3}[\d.]+ ?号?|会议|代表|委员)[\s\S]{0,60}(?:建议|提案|议案|议事原案)[\s\S]{0,40}(?:答复|复函|回复|函|答覆|会办意见|协办意见)|(?:建议|提案|议案)(?:》|”)?(?:办理情况)?的? ?(?:答 *复|复函|回复|答复函)|(?:建议|提案|议案)答复/u
const newsTitle =
  /作出答复|召开|举行|举办|推进|督办|交办|转办|报送|征集|征求|邀请|座谈|开展|完成|圆满|办结|调研|通报|汇总|一览|公示|统计|目录|情况说明|名单|通知|公告/u
/** What is sent to agencies to be followed. */
const noticeTitle = /(?:通知|公告|通报|通告|方案|规划|计划|办法|细则|规定|要点|安排)(?:\([^()]*\))?$/u
const reportTitle = /(?:工作|情况|总结|办理)[\s\S]{0,12}报告$|工作总结$/u
const mail = new RegExp(oneOf(mailWords), 'u')
/** Words of an opening that answers, not of a notice that speaks of answers. */
const opened = /收悉|收到|如下|[您你贵].{0,60}(?:提出|提交|提的)|(?:转|交)由?(?:给)?我/u
const answered = /收悉|答复|回复|函复|函告|复如下|办理|汇报|解答/u
const nouns = /建议|提案|议案/u
/** An opening that speaks to a proposer: 您提出的, 现将您…. */
const toProposer = /^(?:[^。]{0,8})[您你贵]们?/u
const numberedTitle = /第 ?[々-〇㐀-鿿𠀀-𲎯A-Za-z]{0,3}[\d.]+ ?号?/u
const lastWords = /(?:建议|提案|议案)的(?:解答|答复|回复|办理)/u
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
  readonly isAnswered: boolean
  readonly isTold: boolean
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
  ['reply', 'its last words answer a proposal', (is) => is.isAddressed && is.sampleAnswers],
  ['other', 'it addresses nobody', (is) => !is.isAddressed],
]

/** Judges the kind with its reason, in English, for the `document-kind` finding. */
export function judgeKind(evidence: KindEvidence): { kind: DocumentKind; reason: string } {
  const signs = signsOf(evidence)
  const [kind, reason] = verdicts.find(([, , holds]) => holds(signs)) ?? ['other', 'it names no proposal']
  return { kind, reason }
}

/** Most verdicts are given on few signs: those that take a search of the text are looked for when asked. */
function signsOf({ title, opening, addressees, proposal, head, sample }: KindEvidence): Signs {
  const isPersonal = addressees.some(({ role }) => role !== 'organization')
  const isAnswered = answered.test(opening)
  const isCounted = proposal !== null && (proposal.number !== null || proposal.session !== null)
  return {
    isPersonal,
    isAddressed: addressees.length > 0,
    hasProposal: namesProposal(proposal, isPersonal),
    isReplyTitle: replyTitle.test(title) && !newsTitle.test(title),
    isReportTitle: reportTitle.test(title),
    isNewsTitle: newsTitle.test(title),
    isNoticeTitle: noticeTitle.test(title),
    isAnswered,
    get isNumberedTitle() {
      return numberedTitle.test(title)
    },
    get isOpinion() {
      return [title, opening, sample].some((words) => opinionWords.test(words))
    },
    get isToldOf() {
      return thirdPerson.test(opening) && !second.test(opening)
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

/** A name alone is not enough without a proposer: a 请示 answered by 批复 has one too. */
function namesProposal(proposal: Proposal | null, isPersonal: boolean): boolean {
  if (proposal === null) return false
  return proposal.number !== null || proposal.kind !== null || (isPersonal && proposal.title !== null)
}
