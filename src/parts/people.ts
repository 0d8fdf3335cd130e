import { countingCharacters, readCounting } from '../fields/counting.ts'
import { placeTiers } from '../grammar/agencies.ts'
import {
  assemblyNames,
  assemblyTiers,
  companions,
  countJoiners,
  courtesies,
  greetings,
  leadWords,
  nameJoiners,
  namesBehindRole,
  officeEndings,
  personMeasures,
  roleWords,
  spokenTo,
} from '../grammar/salutation.ts'
import { hanziUnits } from '../text/hanzi.ts'
import { oneOf } from '../text/pattern.ts'

/** Set wide, too: 龙 莹 委 员. */
const roles = oneOf(roleWords, ' {0,2}')
const lead = oneOf(leadWords)
const assembly = oneOf(assemblyNames)
const tier = `(?:${oneOf(assemblyTiers)}|[${placeTiers}]{1,2})`
const count = `[${countingCharacters}]{1,3}`
const nameUnit = `[${hanziUnits}·•*×○\\uFFFD?A-Za-z.() ]`
/** Courtesies before the names, greetings after them. */
export const courtesy = `(?:${oneOf(courtesies)})?`
export const greeting = `(?:[ ,]{0,2}(?:${oneOf(greetings)}))?`
/** What is said after the role: 陈梧桐代表(3人), 林秋禾委员及各位联名委员. */
const behind = `(?: ?\\((?:${lead}|等? ?(?<boxed>${count}) ?[${personMeasures}])\\)| ?等 ?(?<stated>${count}) ?[${personMeasures}]|[${nameJoiners}]${oneOf(companions)}${roles})?`
const people = `(?<names>${nameUnit}{1,16}(?:[、,;]${nameUnit}{1,14}){0,60}?)(?<others> ?(?:\\(等? ?(?<total>${count}) ?[${personMeasures}]?\\)|[${countJoiners}]?等? ?(?:(?<listed>${count}) ?(?:[${personMeasures}](?!大))?)?)(?:${tier}? ?${assembly})? ?)(?<role>${roles})(?<plural>们|${oneOf(namesBehindRole)})?(?<close>\\))?${behind}`
/** A line that addresses persons, and one on which the letter goes on behind them. */
export const peopleLine = new RegExp(`^${courtesy}${people}${greeting} ?(?<stop>[:,、!。;])?$`, 'u')
export const peopleRunIn = new RegExp(`^${courtesy}${people}(?:${greeting} ?[:,!。]| (?=[${spokenTo}]))`, 'u')
const led = `^${courtesy}(?:${tier}|[${hanziUnits}]{2,8}?[${placeTiers}])?${assembly}(?:[${hanziUnits}]{1,8}?[${placeTiers}])?(?<role>${roles}) ?(?:[、,]?[${hanziUnits}]{0,24}?${oneOf(officeEndings)} ?)?(?<names>[${hanziUnits}·]{2,12}?(?:[、,][${hanziUnits}·]{2,12}?){0,20})${oneOf(namesBehindRole)}?${greeting} ?`
/** 政协委员黄盖同志:, 全国人大代表张三、李四:: the role in front. */
export const ledLine = new RegExp(`${led}(?<stop>:)?$`, 'u')
export const ledRunIn = new RegExp(`${led}:`, 'u')

/** The assembly before the role, its tier with it: 林秋禾|(市人大代表). */
const ownAssembly = new RegExp(` ?\\(?${tier}? ?${assembly} ?$`, 'u')
/** How many there are, and who is the first of them: |(等十二位)委员, |代表领衔等3名代表. */
const counted = new RegExp(
  `(?:${roles})? ?(?:\\(?${lead}\\)?)? ?(?:\\(?等 ?(?<number>${count}) ?[${personMeasures}]?\\)?|\\(?[${countJoiners}]? ?(?<bare>${count}) ?[${personMeasures}]\\)?|\\(?${lead}\\)?(?:等|的)?|等|[${nameJoiners}]${oneOf(companions)})$`,
  'u',
)

/** The names of a match without what is said of them, and the number that it states. */
export function namesIn(groups: Readonly<Record<string, string | undefined>>): {
  readonly names: string
  readonly total: number | null
} {
  const { names = '', others = '', total, listed, boxed, stated } = groups
  // What is asked of a person's assembly stands right before the role.
  const own = `${names}${others}`.replace(ownAssembly, '')
  const words = own.length < names.length ? own : names
  const found = counted.exec(words)
  const { number, bare } = found?.groups ?? {}
  const printed = total ?? listed ?? number ?? bare ?? boxed ?? stated
  const value = printed === undefined ? null : readCounting(printed)
  return { names: words.slice(0, found?.index).trimEnd(), total: value === 0 ? null : value }
}
