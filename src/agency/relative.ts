import { noRelativeLevels, relativeLevels } from '../grammar/agency-kinds.ts'
import { oneOf } from '../text/pattern.ts'
import { lazyPattern } from '../text/sticky.ts'
import { isInside } from './region.ts'
import { placeOf } from './region-table.ts'

const none = lazyPattern(() => new RegExp(`^[我本全]?(?:${oneOf(noRelativeLevels)})`, 'u'))
const relative = lazyPattern(
  () => new RegExp(`^(?:[我本全]|团(?=[^委]委))?(${oneOf(Object.keys(relativeLevels))})(?=.)`, 'u'),
)
/** 地区 is a prefecture and no 区. */
const notDistrict = /地区$/u

/** The level that a name begins with instead of a place: 市 of 市财政局, null for 市场监督管理局. */
export function relativeLevel(words: string): string | null {
  return none().test(words) ? null : (relative().exec(words)?.[1] ?? null)
}

/** The codes of the places that a level may mean among the places named around it and those that hold them. */
export function relativePlaces(level: string, around: readonly string[], day: string | null): string[] {
  const endings = relativeLevels[level] ?? []
  const holding = around.flatMap((code) => [`${code.slice(0, 2)}0000`, `${code.slice(0, 4)}00`, code])
  const fitting = [...new Set(holding)].filter((code) => {
    const name = placeOf(code, day)?.name ?? ''
    return endings.some((ending) => name.endsWith(ending)) && !notDistrict.test(name)
  })
  // A city of a county's level that says 市 means itself, not the one around it.
  const own = fitting.filter((code) => around.includes(code))
  return (
    own.length > 0 ? own : fitting.filter((code) => around.some((one) => isInside(one, code)))
  ).toSorted()
}
