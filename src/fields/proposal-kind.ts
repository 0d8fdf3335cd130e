import {
  cppccWords,
  npcWords,
  proposalNouns,
  proposingVerbs,
  thirdBodyWords,
  thoughtsNotProposals,
} from '../grammar/proposal.ts'
import { roleNouns, roleWords } from '../grammar/salutation.ts'
import type { Addressee } from '../model/document.ts'
import type { Assembly, ProposalKind } from '../model/proposal.ts'
import { oneOf } from '../text/pattern.ts'
import { lazyPattern } from '../text/sticky.ts'
import { kindOf } from './proposal-number.ts'

const nouns = oneOf(proposalNouns.map(([, noun]) => noun))
const firstNoun = new RegExp(nouns, 'u')
const lastNoun = new RegExp(`${nouns}(?=[》”」"’]*$)`, 'u')
/** What may stand between a name and its noun: 《…》这个|提案. */
const nounBehind = new RegExp(`^(?:这[个一份件]|[的之]?)*${nouns}`, 'u')
const thoughts = new RegExp(oneOf(thoughtsNotProposals), 'gu')
const received = /已?(?:收悉|收到|转|交)|如下/u

const npc = new RegExp(oneOf(npcWords), 'u')
const cppcc = new RegExp(oneOf(cppccWords), 'u')
/** 党代表, 中共某县第十四次代表大会. */
const third = new RegExp(`${oneOf(thirdBodyWords)}|中共[^,。;]{0,14}代表大会`, 'u')

/** Who moved it, in the third person: 某某等3名代表|提出的. */
const mover = lazyPattern(() => new RegExp(`(${oneOf(roleWords)})${oneOf(proposingVerbs)}`, 'u'))

/** An opening around the name of what it answers; without a name all of it stands in `before`. */
export interface OpeningWords {
  readonly before: string
  readonly name: string | null
  readonly behind: string
}

/**
 * The kind (建议, 提案, 议案) that an opening says, or null: by the noun right after the name, the first one up to the receipt, the one the name ends in, then any.
 * 您提出的“…的提案”收悉,现对您的五个建议答复如下 is a 提案: what is said of it later is no longer its noun.
 */
export function kindOfOpening({ before, name, behind }: OpeningWords): ProposalKind | null {
  const next = nounBehind.exec(behind)
  if (next !== null) return kindOf(next[0])
  const told = `${before}${behind}`.replaceAll(thoughts, '')
  const receipt = received.exec(told)
  return (
    kindIn(firstNoun, receipt === null ? told : told.slice(0, receipt.index)) ??
    (name === null ? null : kindIn(lastNoun, name)) ??
    kindIn(firstNoun, told)
  )
}

function kindIn(noun: RegExp, text: string): ProposalKind | null {
  return kindOf(noun.exec(text)?.[0])
}

/**
 * The assembly (人大, 政协) that the letter's own words `said` name, else its first addressee, else the headlines `above`, else who moved the proposal
 * (某某等3名代表提出的); null where a third body (党代会) is named.
 */
export function assemblyOf(said: string, addressees: readonly Addressee[], above: string): Assembly | null {
  if (third.test(said) || third.test(above)) return null
  return assemblyIn(said) ?? assemblyOfAddressees(addressees) ?? assemblyIn(above) ?? assemblyOfMover(said)
}

function assemblyIn(text: string): Assembly | null {
  const people = npc.exec(text)
  const council = cppcc.exec(text)
  if (people && council) return people.index < council.index ? 'npc' : 'cppcc'
  if (people) return 'npc'
  return council ? 'cppcc' : null
}

/** Where those of a role sit. */
const assemblyOfRole = { deputy: 'npc', member: 'cppcc' } as const

/** Of several who are addressed the first that sits in one: 某党某县委转某某委员. */
function assemblyOfAddressees(addressees: readonly Addressee[]): Assembly | null {
  for (const { role, name } of addressees) {
    const own = role === 'organization' ? assemblyIn(name) : assemblyOfRole[role]
    if (own !== null) return own
  }
  return null
}

function assemblyOfMover(said: string): Assembly | null {
  const word = mover().exec(said)?.[1]
  const [role] = roleNouns.find(([, noun]) => noun === word) ?? []
  return role === undefined ? null : assemblyOfRole[role]
}
