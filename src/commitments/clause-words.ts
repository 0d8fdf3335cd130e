import {
  accordingEnds,
  adhering,
  adheringEnds,
  charge,
  chargedVerbs,
  giving,
  grantedUnits,
  granting,
  mannerEnds,
  mannerLeads,
  unitsBeforeBy,
  unitsBeforeMust,
  unitsBehindBy,
  unitsBehindMust,
  yearly,
  yearlyVerbs,
} from '../grammar/commitment-clauses.ts'
import { oneOf } from '../text/pattern.ts'
import { either } from '../text/shapes.ts'
import { lazyPattern } from '../text/sticky.ts'

/** Who is to do it or what is given: 由县财政局承担, 给予, 负责, 要. */
export const duty = lazyPattern(
  () =>
    new RegExp(
      either(
        `要(?<![${unitsBeforeMust}]要)(?![${unitsBehindMust}])`,
        giving,
        `${granting}[${grantedUnits}]`,
        `${charge}(?<!部${charge})(?!人)`,
        `${yearly}${oneOf(yearlyVerbs)}`,
        `^由(?![${unitsBehindBy}])`,
        `由(?<=[^${unitsBeforeBy}]由)[^${unitsBehindBy}].{1,24}${oneOf(chargedVerbs)}`,
      ),
      'u',
    ),
)
/** 将以群众满意为目标: how, not what. */
export const manner = lazyPattern(
  () =>
    new RegExp(
      `将${either(
        '以.{1,30}为.{1,8}',
        `按照?.{1,30}${oneOf(accordingEnds)}`,
        `${oneOf(mannerLeads)}.{1,30}${oneOf(mannerEnds)}`,
        `${adhering}.{1,24}${oneOf(adheringEnds)}`,
      )}$`,
      'u',
    ),
)
