import { labels } from '../grammar/labels.ts'
import {
  addressedEnds,
  addressedUnits,
  attachmentUnits,
  copyStarts,
  dayNouns,
  dayVerbs,
  footStarts,
  indexLabel,
  lineStarts,
  neighbourStarts,
  neighbourUnits,
  yearUnits,
  zeroUnits,
} from '../grammar/line-starts.ts'
import { sectionNumerals } from '../grammar/numerals.ts'
import { answeredUnits } from '../grammar/opening.ts'
import { behindRole } from '../grammar/salutation.ts'
import { hanziUnits } from '../text/hanzi.ts'
import { oneOf } from '../text/pattern.ts'
import { either, maybe } from '../text/shapes.ts'
import { lazyPattern } from '../text/sticky.ts'

/** What begins a line of a letter, whatever the line above ends in: a marker, a label of the tail, a mark of the head. */
export const beginsLine = lazyPattern(() => {
  const numeral = `[${sectionNumerals}]{1,3}`
  const marker = either(
    `${numeral}、`,
    `\\(${numeral}\\)`,
    '\\(?\\d{1,2}[.、)](?![\\d年月])',
    '\\d{1,2}[.、](?=(?:19|20)\\d\\d ?年)',
  )
  const foot = either(
    oneOf(copyStarts),
    `附[${attachmentUnits}]? ?\\d? ?(?:[:：]|$)`,
    `\\(?${oneOf(footStarts)}`,
    oneOf(lineStarts),
    `${oneOf(neighbourStarts)}[${neighbourUnits}]`,
  )
  const head = either(`${oneOf(dayVerbs)}${oneOf(dayNouns)}`, oneOf([indexLabel], ' ?'), '[|│┌├└+]')
  return new RegExp(`^${either(marker, foot, head)}`, 'u')
})

/** A whole line that is an addressee with its colon: 陆文舟、祁安代表:. */
export const isAddressee = lazyPattern(
  () =>
    new RegExp(
      `^[${hanziUnits}·•*×、,() ]{2,60}${either(oneOf(addressedEnds), `[${addressedUnits}]`)}${maybe(oneOf(behindRole))}(?:[, ]?[${answeredUnits}]们?好)? ?[:!]$`,
      'u',
    ),
)

/** A whole line that is a day or a number of a document. */
export const isDayOrNumber = lazyPattern(() => {
  const day = '(?:19|20)\\d\\d ?年 ?\\d{1,2} ?月 ?\\d{1,2} ?日'
  const hanziDay = `二[${zeroUnits}][${zeroUnits}${yearUnits}]{2}年.{2,8}日`
  const number = `[${hanziUnits}]{2,12}[〔\\[(【﹝]\\d{4}[〕\\])】﹞] ?\\d{1,5} ?号`
  return new RegExp(`^${either(day, hanziDay, number)}$`, 'u')
})

/** A label of the metadata block at the beginning of a line. */
export const beginsWithLabel = lazyPattern(
  () => new RegExp(`^[【[]? ?(?:${oneOf(labels.map(({ label }) => label))}) ?(?:[:\\]】]| |$)`, 'u'),
)
