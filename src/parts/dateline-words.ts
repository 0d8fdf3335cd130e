import { weekdays } from '../grammar/calendar.ts'
import {
  buttonsBehindValues,
  dateUnits,
  dayHalves,
  dayNouns,
  dayNumerals,
  furnitureWords,
  hourUnits,
  mediaEnds,
  sourceLabels,
} from '../grammar/publication.ts'
import { hanziUnits } from '../text/hanzi.ts'
import { oneOf } from '../text/pattern.ts'
import { either, maybe } from '../text/shapes.ts'
import { lazyPattern } from '../text/sticky.ts'

/** Buttons, remarks and the day of the week. */
export const furniture = lazyPattern(() => new RegExp(oneOf([...furnitureWords, ...weekdays]), 'g'))
export const weekday = lazyPattern(() => new RegExp(oneOf(weekdays)))
const minutes = ':[0-9]{1,2}(?::[0-9]{1,2}(?:\\.[0-9]+)?)?'
const spelled = `[${hourUnits}][0-9]{1,2}分(?:[0-9]{1,2}秒)?`
/** 10:30, 上午10时30分. */
export const clock = lazyPattern(
  () => new RegExp(`[T ]{0,4}${maybe(oneOf(dayHalves))}[0-9]{1,2}${either(minutes, spelled)}`, 'g'),
)
/** The same right behind a day. */
export const clockAt = lazyPattern(() => new RegExp(`^${clock().source}`))
/** A label of a source that lost its colon: 来源 某局. */
export const sourceLead = lazyPattern(() => new RegExp(`^${oneOf(sourceLabels)}[ \\t]{1,4}`, 'u'))
/** What ends a source: a wide blank, a bracket, a button. */
export const valueEnd = lazyPattern(
  () =>
    new RegExp(
      either('[ \\t]{2,}', '[|【[(】\\]]', `[ \\t]${oneOf(buttonsBehindValues)}(?![${hanziUnits}])`),
      'u',
    ),
)
export const hasDayOrLabel = new RegExp(`[0-9:${dayNumerals}]`)
export const dayNoun = lazyPattern(() => new RegExp(`${oneOf(dayNouns)}$`, 'u'))
/** Signs and digits of a day. */
export const dayRest = lazyPattern(() => new RegExp(`[\\s|0-9\\-/${dateUnits}:[\\]【】()•·]+`, 'g'))
export const hanziName = lazyPattern(() => new RegExp(`^[${hanziUnits}()]{2,}$`, 'u'))
/** The name of an account at the end of what stands before its day, 原创 and its author before it. */
export const accountAt = lazyPattern(() => new RegExp(`(?<![^ ])[${hanziUnits}]{2,16}$`, 'u'))
export const mediaEnd = lazyPattern(() => new RegExp(`[${mediaEnds}]$`, 'u'))
/** A name in brackets. */
export const bracketed = lazyPattern(() => new RegExp(`^\\([${hanziUnits}]+\\)`, 'u'))
