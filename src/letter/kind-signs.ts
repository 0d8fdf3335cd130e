import type { Addressee, Title } from '../model/document.ts'
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
  sessionFirst,
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

/** What the evidence says, each by itself. Most verdicts are given on few signs: those that take a search of the text are looked for when asked. */
export class Signs {
  /** A deputy or member is addressed. */
  readonly isPersonal: boolean
  /** Anybody is. */
  readonly isAddressed: boolean
  readonly hasProposal: boolean
  /** The proposal is named by its number or session. */
  readonly isCounted: boolean
  private readonly evidence: KindEvidence
  private readonly title: string
  private readonly opening: string
  /** The opening without what it quotes. */
  private readonly said: string
  private replyTitle: boolean | null = null
  private answered: boolean | null = null

  constructor(evidence: KindEvidence) {
    const { title, opening, addressees, proposal } = evidence
    this.evidence = evidence
    this.title = title
    this.opening = opening
    this.said = blankQuoted(opening, ' ')
    this.isPersonal = addressees.some(({ role }) => role !== 'organization')
    this.isAddressed = addressees.length > 0
    this.hasProposal = namesProposal(proposal, this.isPersonal)
    this.isCounted = proposal !== null && (proposal.number !== null || proposal.session !== null)
  }

  get isReplyTitle(): boolean {
    this.replyTitle ??= replyTitle().test(this.title) && !isNews(this.title)
    return this.replyTitle
  }

  get isReportTitle(): boolean {
    return reportTitle().test(this.title)
  }

  get isNewsTitle(): boolean {
    return isNews(this.title) && !sendsOpinion.test(this.title)
  }

  get isNoticeTitle(): boolean {
    return noticeTitle().test(this.title)
  }

  get isNumberedTitle(): boolean {
    return numberedTitle().test(this.title)
  }

  get isOpinion(): boolean {
    const { title, opening, sample } = this.evidence
    return [title, opening, sample].some((words) => opinionWords().test(words))
  }

  /** A 人大, a 政协 or one of their bodies is addressed, which handed the proposal on. */
  get isToAssembly(): boolean {
    return isToAssembly(this.evidence.addressees)
  }

  /** The opening tells of the proposer in the third person only. */
  get isToldOf(): boolean {
    return thirdPerson().test(this.opening) && !second.test(this.opening)
  }

  /** It hands a proposal on, or asks for something, and answers nothing. */
  get isRequest(): boolean {
    const words = this.said === '' ? blankQuoted(this.evidence.start, ' ') : this.said
    return isRequest(this.title, words, this.isPersonal)
  }

  /** Its title is that of a record, a form or a letter of another kind. */
  get isRecord(): boolean {
    const { title, head } = this.evidence
    return record.test(title) || recordOfProposal.test(head) || (title === '' && recordAlone.test(head))
  }

  /** It is written to one who applies, petitions or complains. */
  get isToPetitioner(): boolean {
    return !this.isPersonal && isToPetitioner(this.evidence.addressees, this.said)
  }

  /** What came in is another document than a proposal, and none is named by its number. */
  get answersOther(): boolean {
    return !this.isCounted && otherDocument.test(this.opening)
  }

  /** What it answers is a suggestion that no deputy or member moved: 检察建议, 审计建议, a company's. */
  get answersElse(): boolean {
    return answersElse(`${this.title} ${this.opening}`, this.evidence.addressees)
  }

  /** Its first words are a newspaper's. */
  get isPress(): boolean {
    return isPress(this.opening)
  }

  get isAnswered(): boolean {
    this.answered ??= answered.test(this.opening)
    return this.answered
  }

  get isTold(): boolean {
    return opened().test(this.opening) && (this.isAnswered || second.test(this.opening))
  }

  /** The opening begins with the proposal: 某某代表在…提出的, …期间,您提出的. */
  get isOpened(): boolean {
    const { said } = this
    return (
      opensAnswer(said) &&
      (thirdPerson().test(said) || sessionFirst.test(said) || second.test(said.slice(0, longestLead)))
    )
  }

  get speaksToProposer(): boolean {
    return toProposer.test(this.opening) && nouns.test(this.opening)
  }

  get isMail(): boolean {
    return !this.isCounted && mail.test(this.evidence.head + this.opening)
  }

  get sampleNames(): boolean {
    return nouns.test(this.evidence.sample)
  }

  get sampleAnswers(): boolean {
    return lastWords.test(this.evidence.sample)
  }
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
