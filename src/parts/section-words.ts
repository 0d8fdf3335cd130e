import { sectionNumerals } from '../grammar/numerals.ts'
import {
  dutyUnits,
  listEnd,
  listingVerb,
  middleMarkers,
  personUnits,
  secondMarker,
  tellerUnits,
  toldBodies,
} from '../grammar/sections.ts'
import { hanziUnits } from '../text/hanzi.ts'
import { oneOf } from '../text/pattern.ts'
import { either } from '../text/shapes.ts'
import { lazyPattern } from '../text/sticky.ts'

const hanzi = `[${hanziUnits}]`
/** Figures and verbs of what was done or must be: no heading has them. */
export const tells = new RegExp(
  either(
    '^请',
    `[${tellerUnits}][${toldBodies}]`,
    '\\d',
    `[${dutyUnits}已]${hanzi}`,
    `${hanzi}了`,
    listingVerb,
    `、.{1,20}${listEnd}[。.]?$`,
  ),
  'u',
)
/** 三在 where 三是 is due. */
export const damagedIs = lazyPattern(() => new RegExp(`^([${sectionNumerals.slice(1, -1)}])${hanzi}`, 'u'))
/** What shows that a sentence is running text. */
export const running = lazyPattern(() => new RegExp(either('[,;]', `^[${personUnits}]`), 'u'))
export const duty = lazyPattern(() => new RegExp(`[${dutyUnits}]在`, 'u'))
/** What goes on with 首先 in its own paragraph. */
export const goesOnInside = lazyPattern(
  () => new RegExp(`[。;]${either(oneOf(middleMarkers), `${secondMarker}[,、]`)}`, 'u'),
)
