import {
  agencyKinds,
  companyPlaceUnits,
  nationalBeginnings,
  nationalCompanyEnds,
  nationalCompanyLead,
  nationalLeads,
  nationalNames,
} from '../grammar/agency-kinds.ts'
import type { Agency, AgencyKind, AgencyLevel } from '../model/agency.ts'
import { oneOf } from '../text/pattern.ts'
import { either, within } from '../text/shapes.ts'
import { sourceText } from '../text/source-text.ts'
import { lazyPattern } from '../text/sticky.ts'
import { decide, levelOf, nameOf, readPlace } from './region.ts'
import { relativeLevel, relativePlaces } from './relative.ts'

const kinds = agencyKinds.map(({ kind, endings = [], words = [] }) => ({
  kind,
  ending: endings.length === 0 ? null : lazyPattern(() => new RegExp(`${oneOf(endings)}$`, 'u')),
  word: words.length === 0 ? null : lazyPattern(() => new RegExp(oneOf(words), 'u')),
}))
const national = lazyPattern(
  () => new RegExp(`^(?:${oneOf(nationalNames)}|${oneOf(nationalBeginnings)})`, 'u'),
)
/** What may stand before the place: 中共福州市委, 政协昆山市委员会, 国家税务总局重庆市税务局. */
const lead = lazyPattern(() => {
  const company = `${nationalCompanyLead}${within(6, companyPlaceUnits, 2)}${oneOf(nationalCompanyEnds)}`
  return new RegExp(`^${either(oneOf(nationalLeads), company)}`, 'u')
})
const township = /(?:镇|乡|街道|苏木)(?:人民政府|党委|党工委|办事处|政府|人大|纪委|办)/u
const county = /(?:县|旗|区)(?=[^市]{0,20}$)/u
const prefecture = /自治州|地区|盟(?!市)/u

/** The kind (机关类型) of a body by its name, or null. */
export function kindOf(name: string): AgencyKind | null {
  for (const { kind, ending, word } of kinds) if (ending?.().test(name) || word?.().test(name)) return kind
  return null
}

/** The codes of the places named around a name. They are asked for only where the name needs them. */
export interface Around {
  /** Places by which one of several of a name is decided. */
  readonly hints: () => readonly string[]
  /** Places that 市 and 省 of a name without a place (市财政局) may mean. */
  readonly own: () => readonly string[]
}

/** What an agency's name says of it: level, kind and region on `day` (ISO, or null for the newest edition), by the places around where it does not say alone. */
export function readAgency(printed: string, day: string | null, { hints, own }: Around): Agency {
  const name = printed.replaceAll(/\s/gu, '')
  const words = sourceText(name).folded
  const kind = kindOf(words)
  const from = lead().exec(words)?.[0].length ?? 0
  const place = readPlace(words, from, day)
  const meant = words.slice(from)
  const level = place === null ? relativeLevel(meant) : null
  const named = place?.codes ?? (level === null ? [] : relativePlaces(level, own(), day))
  const codes = place === null || named.length < 2 ? named : decide(named, hints())
  const [code] = codes
  const isNational = named.length === 0 && [words, meant].some((one) => national().test(one))
  const isOne = codes.length === 1 && code !== undefined
  return {
    name,
    level: isTownship(words) ? 'township' : isNational ? 'national' : levelFrom(words, level, codes, hints),
    kind,
    region: isOne ? { code, name: nameOf(code, day) } : null,
    candidates: isOne ? [] : [...codes],
  }
}

/** 云岭州 is a prefecture; 台州 of 台州供电公司 is a city that lacks its 市. */
function isNamedState(name: string): boolean {
  const end = name.indexOf('州') + 1
  if (end === 0 || name.charAt(end) === '市') return false
  const stem = name.slice(0, end)
  return ![...stem].some((_, at) => readPlace(`${stem}市`, at, null)?.end === end + 1)
}

function isTownship(name: string): boolean {
  return township.test(name)
}

function levelFrom(
  name: string,
  relative: string | null,
  codes: readonly string[],
  hints: () => readonly string[],
): AgencyLevel | null {
  const levels = new Set(codes.map(levelOf))
  const [level] = levels
  if (levels.size === 1 && level !== undefined) return level
  if (/^(?:省|自治区)/u.test(name)) return 'province'
  if (
    county.test(name) &&
    !/^(?:市|省)/u.test(name) &&
    !/(?:开发|高新|经开|园|新|试验|保税|景|库|灌|社|小|矿)区/u.test(name)
  )
    return 'county'
  if (prefecture.test(name) || isNamedState(name)) return 'prefecture'
  if (/省/u.test(name.slice(0, 6)) && !/[市县区]/u.test(name)) return 'province'
  // 市教育局 alone: of the level of the city that its letter names.
  if (relative === '市') {
    const cities = new Set(hints().map(levelOf))
    const [only] = cities
    return cities.size === 1 && only !== undefined ? only : null
  }
  return null
}
