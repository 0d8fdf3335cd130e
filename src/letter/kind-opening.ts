import {
  answerVerbs,
  assemblyOffices,
  companyEndings,
  handedWords,
  movers,
  otherSuggestions,
  pressWords,
  receivedWords,
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
const assembly = new RegExp(oneOf([...npcWords, ...cppccWords, ...assemblyOffices]), 'u')
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

/** True where a 人大, a 政协 or one of their bodies is addressed. */
export function isToAssembly(addressees: readonly Addressee[]): boolean {
  return addressees.some(({ role, name }) => role === 'organization' && assembly.test(name))
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
