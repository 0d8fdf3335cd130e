import { endsLikeBody } from '../fields/agency.ts'
import { placeTiers } from '../grammar/agencies.ts'
import { breadcrumbHomes } from '../grammar/breadcrumb.ts'
import { weekdays } from '../grammar/calendar.ts'
import {
  chromeInside,
  chromeLabels,
  chromeOpenings,
  chromeWords,
  creditLabels,
  dayWords,
  fontSizes,
  fontUnits,
  footerLabels,
  footerUnit,
  neighbourMeasures,
  neighbourNouns,
  neighbourSides,
  originWords,
  ownedFooterWords,
  ownerLabels,
  relatedHeadings,
  siteEndings,
  siteFooterWords,
  siteOwnerLabel,
  sizeUnits,
  wideFooterLabels,
  wideFooterWords,
} from '../grammar/chrome.ts'
import { personLabels } from '../grammar/contacts.ts'
import { titleEnds, topicFirsts } from '../grammar/title.ts'
import { isDigit } from '../text/digits.ts'
import { hanziUnits, isUsualHanzi, usualHanzi } from '../text/hanzi.ts'
import { hasSign, signBits } from '../text/line-signs.ts'
import type { Line } from '../text/lines.ts'
import { oneOf } from '../text/pattern.ts'
import { either, maybe } from '../text/shapes.ts'
import { lazyPattern } from '../text/sticky.ts'
import { firstsOf, holds, lastsOf, type UnitSet, unitSet } from '../text/unit-set.ts'
import { wordSet } from '../text/word-table.ts'
import { spacedLabels } from './label-pattern.ts'
import type { Around, Reading } from './reader.ts'

const words = new Set<string>(chromeWords)
const wordsAt = wordSet(chromeWords)
const signUnits = '|/\\>»·•,、:;!?"“”‘’\'()[]【】《》_+×✕…—-'
/** What a line of links begins with, seldom a blank: lines are trimmed. */
const mayBeLinks = unitSet(signUnits, '\u2028\u2029', '0123456789', firstsOf(chromeWords))
/** 首页 政务公开 政务服务: the columns of a site, blanks or bars between them. */
const menu = new RegExp(`^${oneOf(breadcrumbHomes)}(?:[ |]{1,9}[${usualHanzi}]{2,8}){2,30}[ |]*$`)
const blankUnits =
  ' \t\n\v\f\r\u00a0\u1680\u2028\u2029\u202f\u205f\u3000\ufeff\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a'
/** What parts links, and what parts the words of one. */
const linkEnds = unitSet(blankUnits, '|')
const wordEnds = unitSet(blankUnits, signUnits)
const blanks = '[ \\t]*'
const openings = new RegExp(`^[\\s"“【[(]*${oneOf(chromeOpenings)}`)
const inside = wordSet(chromeInside)
const insideFirsts = unitSet(firstsOf(chromeInside))
const labelled = new RegExp(`^[【[(• ]*(?:${spacedLabels(chromeLabels)})[ \\t]*[:】]`)
/** Who made a post of an account, below it: 编辑 | 韩雪. */
const creditBar = new RegExp(`^${oneOf(creditLabels)} ?[|]`)
const neighbour = lazyPattern(() => {
  const word = `[${neighbourSides}]一?[${neighbourMeasures}]${maybe(oneOf(neighbourNouns))}`
  return new RegExp(`^[【[(<«• ]*${word}(?:[ \\t]*[:>】\\]]|[ \\t]+|$)`)
})
/** What 上一篇, 字体, labels and openings begin with. */
const mayOpen = unitSet(
  ' 【[(<«•"“字',
  neighbourSides,
  firstsOf([...chromeLabels, ...chromeOpenings, ...breadcrumbHomes]),
)
const fontSize = lazyPattern(
  () =>
    new RegExp(
      `^[【[(\\s]*字${blanks}[${fontUnits}]${maybe(fontSizes)}${blanks}:[\\s${sizeUnits}[\\]【】()|/]*$`,
    ),
)
const markup = lazyPattern(() => {
  const tag = '<[!/]?[A-Za-z][^\\n]{0,2000}>?'
  const file = '[\\w\\-./ ]+\\.(?:jpe?g|png|gif|bmp|svg|ico|webp|css|js)'
  return new RegExp(`^${either(tag, '!?\\[[^\\]]*\\]\\([^)]*\\)', '<!--[^\\n]*', '-->', '&[a-z]+;', file)}$`)
})
/** Addresses of a site's pages glued to their names: 综合信息/col/col1676887/index.html政务公开. */
const address = /^[^。;]*\/[\w\-/.]{1,80}\.(?:s?html?|jsp|aspx?|php)/
const viewingDay = lazyPattern(() => {
  const day = '(?:19|20)[0-9]{2}[-/年][0-9]{1,2}[-/月][0-9]{1,2}日?'
  return new RegExp(`^[\\s]*${day}[\\s|]*${oneOf(weekdays)}[\\s|]*(?:[0-9:]+[\\s|]*)?$`)
})
const yearAlone = /^(?:19|20)[0-9]{2}年?$/
/** The last units of names of sites. */
const siteLasts = unitSet('!', lastsOf(siteEndings))
const site = new RegExp(`^[${hanziUnits}\\s—-]{2,24}(?:${oneOf(siteEndings)})!?$`, 'u')
const columnName = new RegExp(`^[${usualHanzi}]{2,8}$`)
const titled = new RegExp(`^[^。]{0,40}[${topicFirsts}][^。]{4,80}[${titleEnds}]$`, 'u')
const ownersName = lazyPattern(() => {
  const name = `[${usualHanzi}]{3,24}`
  return new RegExp(
    `^${either(`[【[]${name}[】\\]]`, `[_|—–-]{1,2} ?${name}`, `${name} ?[_|—–-]{1,2}`)}$`,
    'u',
  )
})
const ownerSigns = unitSet('【[_|—–-')
const longestOwner = 28
const usualLetter = new RegExp(`[A-Za-z${usualHanzi}]`)
const noLetter = /^[^\p{L}]*$/u
const latinOnly = /^[A-Za-z0-9_\-. :/?=&#%+,@]{2,200}$/
const siteWords = either(oneOf(wideFooterWords, blanks), oneOf(siteFooterWords))
const footer = lazyPattern(() => new RegExp(either(siteWords, oneOf(ownedFooterWords))))
const siteWord = lazyPattern(() => new RegExp(siteWords))
/** A person who can be asked stands in a letter's tail. */
const person = new RegExp(oneOf(personLabels))
const owner = lazyPattern(() => new RegExp(`^${oneOf(ownerLabels)}:`))
const ownerUnits = unitSet(firstsOf(ownerLabels))
const footerLabel = lazyPattern(() => {
  const label = either(oneOf(wideFooterLabels, blanks), oneOf(footerLabels))
  return new RegExp(`^${label}${blanks}${maybe(`${footerUnit}${blanks}`)}:`)
})
/** What footer labels begin with. */
const footerUnits = unitSet(firstsOf([...wideFooterLabels, ...footerLabels]))
const publication = lazyPattern(
  () => new RegExp(either(`${oneOf(originWords, blanks)}${blanks}:`, `${oneOf(dayWords)}${blanks}:`)),
)
const sentence = /[。;]/
const related = new RegExp(`^[【\\[>» |]{0,3}${oneOf(relatedHeadings)}[】\\]:> |]{0,3}$`)
/** What those lines begin with. */
const relatedUnits = unitSet('【[>» |', firstsOf(relatedHeadings))
const longestLine = 300

/**
 * True for a line of furniture (页面导航) above the letter: buttons, search, site names, the day of the visit, markup. Never a title, an
 * addressee, a mark or a publication line.
 */
export function isHeadChrome(line: Line): boolean {
  const { text } = line
  if (text.length > longestLine) return isMarkup(text)
  const opens = holds(mayOpen, text.charCodeAt(0))
  if (isButtons(text) || (opens && (isOpening(text) || fontSize().test(text))) || isMarkup(text)) return true
  if (opens && menu.test(text)) return true
  if (isDay(text) || (text.includes('/') && address.test(text))) return true
  if (opens && labelled.test(text)) return text.length <= 40 && !publication().test(text)
  if (isTold(line)) return true
  return (holds(siteLasts, text.charCodeAt(text.length - 1)) && site.test(text)) || isStray(text)
}

/**
 * True for a line of furniture below the letter: scan-me, print, previous and next letter, editors, owner of the site, registration
 * numbers. Never a line of the letter's signature, contacts or copies.
 */
export function isFootChrome(line: Line): boolean {
  const { text } = line
  const opens = holds(mayOpen, text.charCodeAt(0))
  if (opens && neighbour().test(text)) return true
  if (text.length > longestLine) return isMarkup(text)
  if (isButtons(text) || (opens && fontSize().test(text)) || isMarkup(text)) return true
  if (text.charCodeAt(0) < 0x3a && viewingDay().test(text)) return true
  if (opens && labelled.test(text) && !publication().test(text)) return true
  if (isTold(line) || (text.includes('|') && creditBar.test(text))) return true
  return (opens && isOpening(text)) || isStray(text)
}

/** The name of a page's owner cut off a title: 【某区政府】, 某区政府网 -, _某区门户网站. */
export function isOwnersName({ text }: Line): boolean {
  if (text.length > longestOwner) return false
  const hasSigns =
    holds(ownerSigns, text.charCodeAt(0)) || holds(ownerSigns, text.charCodeAt(text.length - 1))
  return hasSigns && ownersName().test(text)
}

/** The name of a column before a title on its line: 基本介绍 某市住建局关于…的答复. A place or a body is part of the title. */
function isColumn(text: string, rest: string): boolean {
  if (!columnName.test(text) || placeTiers.includes(text.slice(-1)) || endsLikeBody(text)) return false
  return titled.test(rest)
}

/** Furniture above the letter. */
export function readHeadFurniture(
  _source: unknown,
  line: Line,
  { isWhole, rest }: Around,
): Reading<null> | null {
  const isCut = !isWhole && (isOwnersName(line) || (rest !== '' && isColumn(line.text, rest)))
  return isHeadChrome(line) || isCut ? { value: null, says: ['headChrome'] } : null
}

/** Furniture below the letter; `footer` alone is a line that is furniture only below other furniture. */
export function readFootFurniture(_source: unknown, line: Line): Reading<null> | null {
  if (holds(relatedUnits, line.text.charCodeAt(0)) && related.test(line.text))
    return { value: null, says: ['related'] }
  if (isFootChrome(line) || isSiteOwner(line)) return { value: null, says: ['footChrome', 'footer'] }
  return isInFooter(line) ? { value: null, says: ['footer'] } : null
}

/** An address with a phone: furniture only below another line of a site's footer. */
function isInFooter({ text }: Line): boolean {
  return text.length <= longestLine && holds(footerUnits, text.charCodeAt(0)) && footerLabel().test(text)
}

/** Markup and names of files are written in ASCII. */
function isMarkup(text: string): boolean {
  return text.charCodeAt(0) < 0x80 && markup().test(text)
}

function isDay(text: string): boolean {
  return text.charCodeAt(0) < 0x3a && (viewingDay().test(text) || yearAlone.test(text))
}

function isOpening(text: string): boolean {
  return openings.test(text) && (!owner().test(text) || isOwner(text))
}

/** True for the line of a site's footer that says who keeps the site: 主办单位:… 地址:… 邮编:…. */
export function isSiteOwner({ text }: Line): boolean {
  if (!holds(ownerUnits, text.charCodeAt(0)) || !owner().test(text)) return false
  return siteWord().test(text.slice(3)) && !person.test(text)
}

/** 主办单位: with an address or the like is the site's owner; alone it may name who handles the proposal. */
function isOwner(text: string): boolean {
  return (footer().test(text.slice(5)) && !person.test(text)) || text.startsWith(`${siteOwnerLabel}:`)
}

/** A line without a sentence that holds a word of furniture. */
function isTold(line: Line): boolean {
  const { text } = line
  if (hasSign(line, signBits.stop) && sentence.test(text)) return false
  for (let at = 0; at < text.length; at++)
    if (holds(insideFirsts, text.charCodeAt(at)) && inside.rowAt(text, at) !== null) return true
  return false
}

/** Nothing but buttons and links. */
function isButtons(text: string): boolean {
  // A body before a colon (市政府:) is addressed.
  if (text.endsWith(':') || !holds(mayBeLinks, text.charCodeAt(0))) return false
  return isEveryPiece(text, 0, text.length, linkEnds, isLink)
}

/** Whether the units `[from, to)` of a text are so. */
type IsPiece = (text: string, from: number, to: number) => boolean

/** Whether each piece of `[start, end)` between the units of `ends` is so; nothing is looked at after the first that is not. */
function isEveryPiece(text: string, start: number, end: number, ends: UnitSet, is: IsPiece): boolean {
  for (let from = start; from <= end; ) {
    let to = from
    while (to < end && !holds(ends, text.charCodeAt(to))) to++
    if (!is(text, from, to)) return false
    from = to + 1
  }
  return true
}

const isLink: IsPiece = (text, from, to) =>
  isEveryPiece(text, from, to, wordEnds, isWord) || words.has(text.slice(from, to))

/** A word, digits in it or not. What is cut out of a text is hashed to be looked up, so that most pieces are told by the table. */
const isWord: IsPiece = (text, from, to) => {
  if (to === from) return true
  const length = wordsAt.rowAt(text, from)?.word.length ?? 0
  if (length === to - from) return true
  let at = from
  while (at < to && !isDigit(text.charCodeAt(at))) at++
  if (at === to) return length > to - from && words.has(text.slice(from, to))
  return words.has(text.slice(from, to).replace(/[0-9]+/g, ''))
}

/** A lone digit, signs, or an identifier: no letter of the letter. A number of some length may be a damaged date or a phone. */
function isStray(text: string): boolean {
  if (isUsualHanzi(text.charCodeAt(0))) return false
  if (!usualLetter.test(text) && noLetter.test(text)) return text.replace(/\D/g, '').length <= 2
  return (
    latinOnly.test(text) && !/^[A-D][0-9]?$/.test(text) && !/[0-9]{5,}/.test(text) && /[A-Za-z]{2}/.test(text)
  )
}
