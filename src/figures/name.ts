import { chineseDigit, digitsEnd } from '../fields/numeral-units.ts'
import {
  divisions,
  numeralPlaces,
  placeClassifiers,
  placeNouns,
  programmeNouns,
  programmeNumbers,
  serviceNouns,
  setPhrases,
  wordsEndingInOne,
} from '../grammar/not-figures.ts'
import { isDigit } from '../text/digits.ts'
import { usualHanzi } from '../text/hanzi.ts'
import { oneOf } from '../text/pattern.ts'
import { isAt, lazyPattern } from '../text/sticky.ts'
import { unitAt } from '../text/unit-at.ts'
import { firstsOf, holds, unitSet } from '../text/unit-set.ts'
import { wordSet } from '../text/word-table.ts'

const names = wordSet([...setPhrases, ...numeralPlaces])
const divided = wordSet(divisions)
const places = wordSet(placeNouns)
const countsPlaces = unitSet(placeClassifiers)
const onesBefore = wordSet(wordsEndingInOne)
const programme = lazyPattern(() => new RegExp(`${oneOf(programmeNumbers)}${oneOf(programmeNouns)}`, 'y'))
const service = lazyPattern(() => new RegExp(`(?:1[012]\\d{1,3}|9[56]\\d{2,3})${oneOf(serviceNouns)}`, 'y'))
/** 608所和中心, 703所研制: an institute's number. A list of counts (86所、103所) is none. */
const institute = new RegExp(`[1-9]\\d{2}所(?:[等研牵攻]|承[担建]|联合|(?:与|和|、)[${usualHanzi}])`, 'y')
/** What stands after the number of a name begins so. */
const behindNumbers = unitSet('所', firstsOf([...programmeNouns, ...serviceNouns]))
const beforeInstitute = /(?:^|[由与和及对托据,。;:()“]|[^所]、)$/
/** What stands after the whole name of a place: a stop, a conjunction, a preposition, a word of place. */
const placeEnd =
  /$|[,。;、:()的和与及至到等为两东西南北中沿附周段口侧街镇乡社片流位是一二三四五六七八九十]|大道|境内|居委|村委/y
const longestPlaceNumeral = 2
/** 负二层: a floor below ground, and no count of floors. */
const floor = /[0-9一二三四五六七八九十]{1,2}[层楼]/y
const below = '负'.charCodeAt(0)

/** Where the name or set phrase (专名、固定说法) ends that begins with the numeral at `at`: 三位一体, 985高校, 12345平台, 五五分成, 三门县; null where there is none. */
export function nameEnd(text: string, at: number): number | null {
  const name = names.startingAt(text, at)
  if (name !== null) return name.end
  if (unitAt(text, at - 1) === below && isAt(floor, text, at)) return floor.lastIndex
  if (isDigit(unitAt(text, at))) return numberedNameEnd(text, at)
  const division = divided.startingAt(text, at)
  if (division !== null && /[分开]/.test(text.charAt(division.end))) return division.end
  // 唯一|一处: the first 一 is the end of a word.
  if (
    text.startsWith('一一', at) &&
    chineseDigit(unitAt(text, at + 2)) < 0 &&
    onesBefore.endingAt(text, at + 1) !== null
  )
    return at + 1
  return placeNameEnd(text, at)
}

function numberedNameEnd(text: string, at: number): number | null {
  const end = digitsEnd(text, at)
  const length = end - at
  if (length < 3 || length > 6 || !holds(behindNumbers, unitAt(text, end))) return null
  if (isAt(programme(), text, at)) return end
  if (isAt(service(), text, at)) return service().lastIndex
  const isInstitute = isAt(institute, text, at) && beforeInstitute.test(text.slice(Math.max(0, at - 2), at))
  return isInstitute ? end + 1 : null
}

/** 三门县, 五块石, 七门路: a numeral of one or two units, what is a classifier elsewhere, and the noun of a place. */
function placeNameEnd(text: string, at: number): number | null {
  let end = at
  while (end - at <= longestPlaceNumeral && chineseDigit(unitAt(text, end)) >= 0) end++
  if (end === at || end - at > longestPlaceNumeral) return null
  const classifier = unitAt(text, end)
  if (classifier < 0x4e00 || classifier > 0x9fff || holds(countsPlaces, classifier)) return null
  const place = places.startingAt(text, end + 1)
  if (place === null) return null
  return isAt(placeEnd, text, place.end) ? place.end : null
}
