import { agencyNouns } from '../grammar/labels.ts'
import {
  classLabels,
  classNouns,
  codeEnds,
  disclosureLabels,
  disclosureWords,
  entryNouns,
  handlingKinds,
  notAfterDisclosure,
  numberLabels,
  numberNouns,
  officeLabels,
  otherClassLabels,
  publicWord,
  signatoryLabels,
} from '../grammar/marks.ts'
import { fileNoun } from '../grammar/title.ts'
import { hanziUnits } from '../text/hanzi.ts'
import { oneOf } from '../text/pattern.ts'
import { either, maybe } from '../text/shapes.ts'
import { firstsOf, unitSet } from '../text/unit-set.ts'
import { spacedLabels } from './label-pattern.ts'

/** A number wrapped once more: ［甲广函〔2011〕6号］, (甲广函〔2011〕6号). */
export const wrapped = /^[([【〔]\s*(?=[^\s()[\]【】〔〕]{2,16}\s*[〔[【(﹝])/u
/** Courts print the year first: (2023)甲中法建复5号. */
export const courtNumber = new RegExp(
  `^[(〔[](?<year>(?:19|20)\\d{2})[)〕\\]] ?(?<code>[${hanziUnits}]{2,12}?)(?<ordinal>第? ?)(?<serial>\\d{1,6}) ?号$`,
  'u',
)
const quote = '(?:["“”‘’《》(\\[【〔] ?){0,2}'
const unquote = '(?: ?["“”‘’《》)\\]】〕]){0,2}'
/** What stands between marks. */
export const between = unitSet(' \t|;,。、')
/** Any word that ends like one is a label of the number: 办文号, 答复函号. */
export const numberLabel = new RegExp(
  `(?:${spacedLabels(numberLabels)}|[${hanziUnits}]{1,6}${oneOf(numberNouns)})[ \\t]*:[ \\t]*`,
  'uy',
)
const classCode = `${quote}[ \\t]{0,2}(?<code>[A-D][1-9]?)[ \\t]{0,2}["”’]?类?[ \\t]{0,2}${unquote}`
/** Any words that end in a noun of classes are a label of one: 提案办理结果, 建议类别. */
const classLabel = `(?:${spacedLabels(classLabels)}|[${hanziUnits}]{0,8}${oneOf(classNouns)})`
export const labelledClass = new RegExp(
  `${quote}${classLabel}[ \\t]{0,6}(?:为[ \\t]?)?:?[ \\t]{0,6}(?:为[ \\t]?)?${classCode.replace('A-D', 'A-Da-d')}${unquote}(?![0-9A-Za-z])`,
  'duy',
)
export const bareClass = new RegExp(
  `${classCode}(?:(?<=类)(?=[:、])|(?![0-9A-Za-z${hanziUnits}.、:]))`,
  'duy',
)
/** What a class means, said after it: A类(已解决), B类:正在解决. */
export const classRemark = new RegExp(
  `[ \\t]{0,4}${either(
    `\\((?![^)]{0,8}${publicWord})[${hanziUnits}、,]{2,20}\\)`,
    `[:—-][ \\t]?[${hanziUnits}、]{2,12}(?=[ \\t]|$)`,
  )}`,
  'uy',
)
export const gluedClass = new RegExp(`[ \\t]{0,8}${quote}(?<code>[A-D][1-9]?)[ \\t]?类?${unquote}`, 'dy')
export const otherClass = new RegExp(
  `(?:${spacedLabels(otherClassLabels)})[ \\t]{0,6}:[ \\t]{0,6}[${hanziUnits}]{0,8}`,
  'uy',
)
export const entry = new RegExp(
  `[${hanziUnits}]{0,8}(?:${oneOf(entryNouns)})[ \\t]{0,4}:[ \\t]{0,4}[${hanziUnits}]{1,8}(?=[ \\t|;,]|$)`,
  'uy',
)
/** How a proposal is handled, in brackets: 〔 分办 〕. */
export const handling = new RegExp(`[(\\[【〔] ?${oneOf(handlingKinds)} ?[)\\]】〕]`, 'uy')
export const signatory = new RegExp(
  `${quote}(?:${spacedLabels(signatoryLabels)})${unquote}[ \\t]{0,6}:[ \\t]{0,12}(?<name>(?:[${hanziUnits}·]|\\*){0,8}(?:[、,][${hanziUnits}·*]{2,4}(?![${hanziUnits}:])){0,3}(?:[ \\t]{1,4}[${hanziUnits}*](?=[ \\t(]|$))?)(?:\\([${hanziUnits}]{1,4}\\))?`,
  'dyu',
)
/** What the labels of who signs begin with, quotes before them. */
export const signatoryFirsts = unitSet('"“”‘’《》([【〔', firstsOf(signatoryLabels))
export const office = new RegExp(
  `(?:${spacedLabels(officeLabels)})[ \\t]{0,6}:[ \\t]{0,6}[${hanziUnits}·*]{0,8}`,
  'uy',
)
/** What the labels of an office and of a class begin with. */
export const officeFirsts = unitSet(firstsOf([...officeLabels, ...otherClassLabels]))
export const disclosure = new RegExp(
  `${quote}(?:(?<label>${spacedLabels(disclosureLabels)})[ \\t]{0,6}:[ \\t]{0,6})?${quote}(?<words>${oneOf(disclosureWords)})(?![${notAfterDisclosure}])${unquote}(?:[ \\t]*。)?`,
  'dy',
)
export const agency = new RegExp(
  `[${hanziUnits}]{2,30}?(?:${oneOf(agencyNouns)})${maybe(fileNoun)}(?=[ \\t]+[^ \\t])`,
  'uy',
)
export const damagedNumber = new RegExp(
  `[${hanziUnits}]{1,12}[${codeEnds}](?:〔\\d{4}〕|\\d{4})(?:\\d{0,4}|[${hanziUnits}]{1,4})号?(?=[ \\t]*[A-D])`,
  'uy',
)
export const longestLine = 160
export const longestStrange = 24
/** A label with its value or without, no words of a title. */
export const strange = new RegExp(`^[${hanziUnits}]{2,8} ?: ?[${hanziUnits}A-Za-z0-9 ()]{0,14}$`, 'u')
/** The codes of classes. */
export const classUnits = unitSet('ABCDabcd')
