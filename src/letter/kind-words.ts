import { coHandlingVerbs } from '../grammar/co-handlers.ts'
import {
  accounts,
  announcingUnits,
  answer,
  answeredNouns,
  answeringWords,
  answerVerbs,
  askedMarks,
  askedVerbs,
  attendingVerbs,
  byUs,
  coHandlerUnits,
  coHandling,
  handingVerbs,
  howHandled,
  inquiryVerbs,
  inviting,
  joint,
  jointAnswer,
  lastAnswers,
  letterNoun,
  mailWords,
  moved,
  movedBy,
  newsWords,
  noticeNouns,
  opinionNouns,
  opinionThings,
  otherDocuments,
  ourselves,
  outlookJoints,
  outlooks,
  passingUnits,
  petitioners,
  petitionNouns,
  petitionVerbs,
  placingUnits,
  proposalNouns,
  receivedWords,
  recordNouns,
  replyGenres,
  replyNouns,
  report,
  reportTopics,
  requestVerbs,
  returningWords,
  settingWords,
  summary,
  supervisingVerbs,
  thirdPersonLeads,
  thirdPersonVerbs,
  titleSubjects,
  toldWords,
  weighty,
} from '../grammar/kind.ts'
import { cppccWords, npcWords } from '../grammar/proposal.ts'
import { roleWords, spokenTo, youUnits } from '../grammar/salutation.ts'
import { topicLead } from '../grammar/title.ts'
import { hanziUnits } from '../text/hanzi.ts'
import { oneOf } from '../text/pattern.ts'
import { either, maybe, within } from '../text/shapes.ts'
import { lazyPattern } from '../text/sticky.ts'

/** 会办意见, 转由我局协办, 供贵局统一答复. */
export const opinionWords = lazyPattern(
  () =>
    new RegExp(
      either(
        `${oneOf(coHandlingVerbs)}${oneOf(opinionThings)}`,
        `转?${byUs}[${coHandlerUnits}]${within(6, '。')}${coHandling}`,
        `供(?:你|贵)${within(10, '。')}${maybe(joint)}${answer}`,
        jointAnswer,
      ),
      'u',
    ),
)
const number = `第 ?[${hanziUnits}A-Za-z]{0,3}[\\d.]+ ?号?`
export const numberedTitle = lazyPattern(() => new RegExp(number, 'u'))
/** 对…第12号建议的答复, 提案办理情况的复函, 建议答复, 第12号建议办理情况的报告. */
export const replyTitle = lazyPattern(
  () =>
    new RegExp(
      either(
        `${either(number, ...titleSubjects)}[^]{0,60}${oneOf(answeredNouns)}[^]{0,40}${oneOf(replyGenres)}`,
        `${oneOf(proposalNouns)}[》”]?${maybe(howHandled)}的? ?${either(oneOf([answer], ' *'), oneOf(replyNouns))}`,
        `${oneOf(proposalNouns)}${answer}`,
        `${number}${maybe(weighty)}${oneOf(proposalNouns)}${howHandled}的?${oneOf(accounts)}$`,
      ),
      'u',
    ),
)
export const newsTitle = lazyPattern(() => new RegExp(oneOf(newsWords), 'u'))
/** What is sent to agencies to be followed. */
export const noticeTitle = lazyPattern(() => new RegExp(`${oneOf(noticeNouns)}(?:\\([^()]*\\))?$`, 'u'))
export const reportTitle = lazyPattern(
  () =>
    new RegExp(
      either(
        `${oneOf(reportTopics)}[^]{0,12}${report}$`,
        `${summary}${maybe(`${oneOf(outlookJoints)}[^]{2,24}${oneOf(outlooks)}`)}$`,
      ),
      'u',
    ),
)
export const mail = new RegExp(oneOf(mailWords), 'u')
export const second = new RegExp(`[${spokenTo}]`, 'u')
/** Words of an opening that answers, not of a notice that speaks of answers: 收悉, 您…提出, 交由我. */
export const opened = lazyPattern(
  () =>
    new RegExp(
      either(
        oneOf([...receivedWords, ...toldWords]),
        `${second.source}.{0,60}${oneOf(movedBy)}`,
        `[${passingUnits}]由?给?我`,
      ),
      'u',
    ),
)
export const answered = new RegExp(oneOf(answeringWords), 'u')
export const nouns = new RegExp(oneOf(proposalNouns), 'u')
/** An opening that speaks to a proposer: 您提出的, 现将您…. */
export const toProposer = new RegExp(`^${within(8, '。')}[${spokenTo}]`, 'u')
/** An opinion is sent by such a letter too: 关于报送…会办意见的函. */
export const sendsOpinion = new RegExp(`${oneOf(opinionNouns)}的${letterNoun}$`, 'u')
/** 关于转送…建议的函, 关于商请提供会办意见的函: it hands a proposal on or asks for something. */
export const requestTitle = new RegExp(`${topicLead}对?${oneOf(requestVerbs)}[^]{0,120}(?<!复)函$`, 'u')
export const answersTitle = new RegExp(`(?:${oneOf(proposalNouns)})[^]{0,6}${oneOf(answerVerbs)}`, 'u')
const body = `[${askedMarks}]`
/** 现将…转送你们, 请贵局…提出会办意见, 申请退回: it asks a body and answers nothing. */
export const asksBody = new RegExp(
  [
    `${oneOf(handingVerbs)}给?${body}`,
    `请${body}[^。!?]{0,24}${oneOf(askedVerbs)}`,
    oneOf(returningWords),
  ].join('|'),
  'u',
)
/** 定于5月10日召开面商会,诚邀您参加. */
export const invites = new RegExp(
  `${oneOf(settingWords)}[^。]{0,80}${inviting}请?[${spokenTo}][^。]{0,20}${oneOf(attendingVerbs)}`,
  'u',
)
export const told = new RegExp(oneOf(toldWords), 'u')
/** 现将…会办意见反馈给你局. */
export const givesOpinion = new RegExp(`现[${announcingUnits}][^。]{0,160}${oneOf(opinionNouns)}`, 'u')
export const answersSupervised = new RegExp(
  `${oneOf(supervisingVerbs)}[^]{0,80}${oneOf(proposalNouns)}[^]{0,20}${oneOf(answerVerbs)}函?$`,
  'u',
)
/** 《关于征求…意见的函》收悉: another document came, and no proposal. */
export const otherDocument = new RegExp(
  `《[^《》]{2,80}${oneOf(otherDocuments)}》[^。]{0,12}${oneOf(receivedWords)}`,
  'u',
)
export const received = new RegExp(oneOf(receivedWords), 'u')
export const answersHere = new RegExp(oneOf(answerVerbs), 'u')
/** 对我提出的提案: who writes moved it. */
export const ownProposal = new RegExp(
  `${ourselves}们?(?:[${placingUnits}][^。,]{0,40})?${oneOf(moved)}的`,
  'u',
)
export const record = new RegExp(`${oneOf(recordNouns)}$`, 'u')
export const recordAlone = new RegExp(`^ *${oneOf(recordNouns)}$`, 'mu')
export const recordOfProposal = new RegExp(
  `^[^。,;:\n]{0,40}${oneOf(proposalNouns)}[^。,;:\n]{0,24}${oneOf(recordNouns)}$`,
  'mu',
)
export const petitioner = new RegExp(oneOf(petitioners), 'u')
export const petition = new RegExp(
  `[${youUnits}][^。]{0,32}${oneOf(petitionVerbs)}[^。]{0,24}${oneOf(petitionNouns)}(?![^。]{0,24}${oneOf(proposalNouns)})`,
  'u',
)
/** 你向本机关申请公开…: asked for a paper, whatever the paper is on. */
export const inquiry = new RegExp(`[${youUnits}][^。]{0,32}${oneOf(inquiryVerbs)}`, 'u')
export const lastWords = new RegExp(`${oneOf(proposalNouns)}的${oneOf(lastAnswers)}`, 'u')
/** The session first, nobody named: 政协某省第九届委员会第二次会议的集体提案. */
export const sessionFirst = new RegExp(
  `^${within(24, '。,')}(?:${oneOf([...npcWords, ...cppccWords])})${within(40, '。,')}(?:${oneOf(proposalNouns)})`,
  'u',
)
/** The proposer in the third person, as the lead agency is told: 某某等代表在…提出的. */
export const thirdPerson = lazyPattern(
  () =>
    new RegExp(
      `^${maybe(oneOf(thirdPersonLeads))}[${hanziUnits}、· ]{2,40}?等?(?:\\d{1,3}(?:名|位))?${oneOf(roleWords)}${oneOf(thirdPersonVerbs)}`,
      'u',
    ),
)
