import { agencyEnding } from '../fields/agency.ts'
import { agencyEndings, placeTiers } from '../grammar/agencies.ts'
import { cppccWords, npcWords, proposalNouns } from '../grammar/proposal.ts'
import {
  additionEnds,
  columnWords,
  digest,
  fileNoun,
  openerWords,
  ordinalUnits,
  otherGenres,
  titleGenres,
  titleLabels,
  titleSubjects,
  topicEndings,
  topicLeads,
  topicOpeners,
  wordsNotIssuer,
} from '../grammar/title.ts'
import { hanziUnits } from '../text/hanzi.ts'
import { oneOf } from '../text/pattern.ts'
import { either, maybe } from '../text/shapes.ts'
import { lazyPattern } from '../text/sticky.ts'
import { lastsOf, unitSet } from '../text/unit-set.ts'

const issuers = agencyEnding('signs')
const spaced = (word: string) => [...word].join(' *')
const genre = `(?:${titleGenres
  .toSorted((a, b) => b.length - a.length)
  .map(spaced)
  .join('|')})`
const round = '\\([^()]{1,40}\\)'
const numbered = '[\\[【(][^\\[\\]【】()〔〕]{0,20}〔\\d{4}〕\\d{1,6}号?[\\]】)]'
// No two of these begin at one place with different ends, so that a title of many brackets is read in one way only.
const bracketed = `(?:${round}|(?!${round})(?:${numbered}|(?!${numbered})[(〔\\[【][^)〕\\]】]{1,30}[)〕\\]】]))`
/** A number glued behind with its code: …的答复甲商函〔2020〕32号. */
const coded = `[${hanziUnits}]{2,10}[〔[(【]\\d{4}[〕\\])】]第?\\d{1,6}号`
const addition = `[ —–-]*(?:${bracketed}|${coded}|[ABCD]\\d?类?|${digest}|:?《[^》]{2,80}》|〔\\d{4}〕\\d+号)`
const afterColon = '[ —–-]*:[^:。|]{2,60}'
const extra = `(?:${addition})*(?:${afterColon}(?=:))*(?:${afterColon}(?:${addition})*)?`
export const ending = new RegExp(`${genre}${extra}$`, 'u')
/** The last units of what {@link ending} matches, where no colon stands in it. */
export const endingLasts = unitSet(additionEnds, lastsOf(titleGenres))
export const genreFirst = new RegExp(`^${genre}`, 'u')
export const issuerAlone = lazyPattern(
  () => new RegExp(`^(?<issuer>[${hanziUnits}()]{2,40}?${issuers}) *${genre}${extra}$`, 'u'),
)
export const opener = new RegExp(oneOf(openerWords), 'u')
export const otherEnd = new RegExp(`${oneOf(otherGenres)}$`, 'u')
export const otherTopic = new RegExp(`${oneOf([...topicEndings, ...otherGenres])}$`, 'u')
export const topicLasts = unitSet(lastsOf([...topicEndings, ...otherGenres]))
export const subject = new RegExp(oneOf(titleSubjects), 'u')
export const issuerLine = new RegExp(
  `^(?:[${placeTiers}][${hanziUnits}]|[${hanziUnits}() ]{3,40})${issuers}${maybe(fileNoun)}$`,
  'u',
)
/** The last units of what {@link issuerLine} matches. */
export const issuerLasts = unitSet('件', ...agencyEndings.map(({ word }) => word.slice(-1)))
export const wholeName = new RegExp(`^[${hanziUnits}()]{3,40}${issuers}$`, 'u')
export const startsTitle = new RegExp(`^[${hanziUnits}()、· ]{0,40}?${either(oneOf(topicLeads), '《')}`, 'u')
/** A title that needs nothing in front. */
export const opensTitle = new RegExp(`^(?:${oneOf(topicOpeners)})`, 'u')
export const afterIssuer = lazyPattern(() => {
  const leads = topicLeads.filter((lead) => lead !== '对')
  return new RegExp(
    `^(?!${oneOf(topicLeads)})(?<issuer>[${hanziUnits}()、·A-Za-z ]{2,45}?) *${either(oneOf(leads), '对(?!于)', '(?=(?:20|19)\\d\\d年)')}`,
    'u',
  )
})
/** A number or a name: what a title says of which proposal it answers. */
export const namesProposal = new RegExp(`\\d *[${ordinalUnits}]|《`, 'u')
/** 市政协提案〔2022〕第134号 is the proposal's number. */
export const ofProposal = new RegExp(
  `(?:^|${oneOf([...npcWords, ...cppccWords])}.{0,8})${oneOf(proposalNouns.map(([, noun]) => noun))}$`,
  'u',
)
/** A number glued to the front, or the year of a list: 甲商函〔2020〕32号|甲市商务局关于…, 2020年|县人社局对…. */
export const numberedFront = new RegExp(
  `^(?:[${hanziUnits}]{1,12}[〔[(【]\\d{4}[〕\\])】]第?\\d{1,6}号[ :,、]{0,4}|(?:19|20)\\d\\d年${maybe('度')}(?!第))`,
  'u',
)
export const notIssuer = lazyPattern(
  () =>
    new RegExp(
      either(
        `^(?!.*[${hanziUnits}]{2})`,
        '类 *\\)? *$',
        oneOf(wordsNotIssuer),
        `第[^${ordinalUnits}]{0,12}[${ordinalUnits}]`,
      ),
      'u',
    ),
)
/** A news page says where its headline comes from: 原标题:某局关于…的复函. */
export const titleLabel = new RegExp(`^(?:${oneOf(titleLabels)}) *: *`, 'u')
export const column = new RegExp(`^${oneOf(columnWords)}{2,8}$`, 'u')
export const placeFirst = new RegExp(`^[${placeTiers}][${hanziUnits}]`, 'u')
