/** Words that are the markers of items, with the number of each; that of the last is the one due. */
export const runningMarkers = [
  ['首先', 1],
  ['其次', 2],
  ['再次', 3],
  ['最后', 4],
] as const
/** The one that is a marker only before a comma, as the last is. */
export const firstMarker = '首先'
export const lastMarker = '最后'
/** Those between them. */
export const middleMarkers = ['其次', '再次'] as const
/** What goes on with 首先 as well. */
export const secondMarker = '第二'

/** What follows the numeral of an item: 一|是, 二|要, and 在 where 是 is damaged. */
export const itemVerbs = '是要'
export const damagedVerb = '在'
/** The second units of all markers: 一|是, 首|先. */
export const secondUnits = '是要在、.先次后'
/** What an ordinal begins with, and the running markers do. */
export const ordinalUnits = '第首其再最'
/** Units that make a word of the numeral after them: 统一是, 之一是, 第二是, 十二是. */
export const compoundingUnits = '第之其统唯惟同单专划归万周十一二三四五六七八九〇零百千'

/** What a sentence has that lists things, and no heading: 主要|包括, A、B、C|等. */
export const listingVerb = '包括'
export const listEnd = '等'

/** Verbs of what was done or must be, and the bodies of who tells it, which no heading has: 请, 你|局, 应当. */
export const toldBodies = '局委厅部办们'
export const tellerUnits = '你我'
export const dutyUnits = '应须'
/** What a sentence in the first or second person begins with. */
export const personUnits = '您你我'
