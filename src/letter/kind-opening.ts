import {
  answerVerbs,
  companyEndings,
  handedWords,
  movers,
  otherSuggestions,
  pressWords,
  proposalNouns,
  receivedWords,
  supervisingVerbs,
  toldWords,
  viewLetters,
  viewVerbs,
} from '../grammar/kind.ts'
import { cppccWords, npcWords } from '../grammar/proposal.ts'
import type { Addressee } from '../model/document.ts'
import type { Proposal } from '../model/proposal.ts'
import { oneOf } from '../text/pattern.ts'

/** What names an assembly, its members or what they move. */
const namesAssembly = new RegExp(oneOf([...npcWords, ...cppccWords, ...movers]), 'u')
const otherSuggestion = new RegExp(oneOf(otherSuggestions), 'u')
const company = new RegExp(`${oneOf(companyEndings)}$`, 'u')
const view = new RegExp(`${oneOf(viewVerbs)}[^]{2,80}${oneOf(viewLetters)}$`, 'u')
const press = new RegExp(oneOf(pressWords), 'u')
const longestPress = 80
/** …收悉,现答复如下: it came and is answered here. */
const answersHere = new RegExp(
  `(?:${oneOf([...receivedWords, ...handedWords])})[^]{0,80}${oneOf(answerVerbs)}${oneOf(toldWords)}`,
  'u',
)
/** Units before the 您 of an opening that names the session first. */
export const longestLead = 40

/** True where title and opening answer a suggestion that no deputy or member moved: 检察建议, 审计建议, a company's. */
export function answersElse(words: string, addressees: readonly Addressee[]): boolean {
  if (namesAssembly.test(words)) return false
  return otherSuggestion.test(words) || addressees.some(({ name }) => company.test(name))
}

/** True for the title of a letter that asks for a view: 关于征求第34号提案答复意见的函. */
export function asksView(title: string): boolean {
  return view.test(title)
}

/** True for an opening that begins as news does: 本报讯(记者某某). */
export function isPress(opening: string): boolean {
  return press.test(opening.slice(0, longestPress))
}

/** True for an opening that says that a proposal came in, and answers it. */
export function opensAnswer(opening: string): boolean {
  return answersHere.test(opening)
}

/** A name alone is not enough without a proposer: a 请示 answered by 批复 has one too. */
export function namesProposal(proposal: Proposal | null, isPersonal: boolean): boolean {
  if (proposal === null) return false
  return proposal.number !== null || proposal.kind !== null || (isPersonal && proposal.title !== null)
}

const ofAssembly = new RegExp(oneOf([...npcWords, ...cppccWords]), 'u')
/** Whether all who are addressed are bodies of the assembly (市人大常委会, 区政协提案委), which hand an answer on and handle nothing. */
export function isToAssembly(addressees: readonly Addressee[]): boolean {
  return addressees.length > 0 && addressees.every(({ name }) => ofAssembly.test(name))
}

const answersSupervised = new RegExp(
  `${oneOf(supervisingVerbs)}[^]{0,80}${oneOf(proposalNouns)}[^]{0,20}${oneOf(answerVerbs)}函?$`,
  'u',
)
const newsTitle =
  /作出答复|召开|举行|举办|推进|督办|交办|转办|报送|征集|征求|邀请|座谈|开展|完成|圆满|办结|调研|通报|汇总|一览|公示|统计|目录|情况说明|名单|通知|公告/u
/** 督办建议第3号的答复函 answers, for all that news speaks of what is 督办. */
export function isNews(title: string): boolean {
  return newsTitle.test(title) && !answersSupervised.test(title)
}
