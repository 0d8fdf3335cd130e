import {
  accordingEnds,
  adhering,
  adheringEnds,
  again,
  askEnds,
  askers,
  askLeads,
  askSpeakers,
  askVerbs,
  charge,
  chargedVerbs,
  endedVerbs,
  giving,
  grantedUnits,
  granting,
  mannerEnds,
  mannerLeads,
  unitsBeforeAgain,
  unitsBeforeBy,
  unitsBeforeMust,
  unitsBehindAgain,
  unitsBehindBy,
  unitsBehindMust,
  yearAdverbs,
  yearly,
  yearlyVerbs,
  yearVerbs,
} from '../grammar/commitment-clauses.ts'
import {
  briefDeeds,
  connectives,
  leadBeginnings,
  occasions,
  openedLeads,
  purposes,
  reports,
  sayings,
  seasons,
  toComeWords,
  untilEnds,
  workVerbs,
} from '../grammar/commitments.ts'
import { oneOf } from '../text/pattern.ts'
import { either } from '../text/shapes.ts'
import { lazyPattern } from '../text/sticky.ts'
import { firstsOf, lastsOf, unitSet } from '../text/unit-set.ts'
import { wordSet } from '../text/word-table.ts'

export const begun = /自[^,]{2,14}起/u
/** 经乡党委研究: the answer of a body that was asked. */
export const asked =
  /^(?:后|现)?经[^,]{1,20}(?:研究|论证|讨论|审议|同意|批准|核实|调查|了解|勘察|踏勘|会商|沟通|协调)/u
/** 我们将从三个方面加以推进: what follows is promised, not this. */
export const counted =
  /[二三四五六七八九十两几]个?(?:方面|件事|项工作|项措施|条措施|点|方面工作)[^,。;:]{0,8}$/u
/** 建议贵厅…: what others are advised to do. */
export const advice = /^(?:我[局委厅部院]|我们)?建议(?![的已将中所里内])/u
export const report = lazyPattern(() => new RegExp(oneOf(reports), 'u'))
export const connectiveFirsts = unitSet(firstsOf(connectives))
export const connecting = lazyPattern(() => new RegExp(`^(?:${oneOf(connectives)})+$`, 'u'))
export const leadingFirsts = unitSet(firstsOf([...leadBeginnings, ...purposes, ...toComeWords]))
/** 今后如有增减: what is to come may stand before the condition. */
export const leading = lazyPattern(
  () => new RegExp(`^(?:${oneOf(toComeWords)})?(?:${oneOf(leadBeginnings)}|${oneOf(purposes)})`, 'u'),
)
/** 工程建成前: until when. */
export const until = lazyPattern(() => new RegExp(`^[^,]{1,16}(?:${oneOf(untilEnds)})[以之]?前$`, 'u'))
/** 上述工作如进展顺利: on what condition, behind what it is about. */
export const onCondition =
  /^[^,如]{2,8}如(?![期何果下数实])[^,]{0,8}(?:顺利|允许|许可|具备|成熟|达标|通过|到位)$/u
/** 今后每年招生季前: a time that comes again. */
export const eachTime = /^(?:今后|以后)?每[^,]{1,12}前$/u
export const timeLast = '前'.charCodeAt(0)
/** 待资金到位后: what follows is to come, and waits. */
export const awaiting = lazyPattern(
  () => new RegExp(`^[须需]?待(?![遇业岗人客建定])[^,]{2,40}?(?:后|时|(?:${oneOf(untilEnds)})$)`, 'u'),
)
/** 市住建局回复: whose word follows. */
export const saying = lazyPattern(() => new RegExp(`^[^,的]{2,16}(?:${oneOf(sayings)})$`, 'u'))
export const sayingLasts = unitSet(lastsOf(sayings))
/** 到2027年秋季学期: the year of a time without a last day. */
export const seasonYear = lazyPattern(() => new RegExp(`(20\\d\\d|今)年(${oneOf(seasons)})`, 'u'))
export const openedFirsts = unitSet(firstsOf(openedLeads.map(([begin]) => begin)))
export const opened = openedLeads.map(([begin, ends]) => ({
  begin,
  end: lazyPattern(() => new RegExp(`(?:${oneOf(ends)})$`, 'u')),
}))
export const workTable = wordSet(workVerbs)
const connectiveTable = wordSet(connectives)
/** Whether a verb of work begins the words, alone or after one that connects. */
export function beginsWithWork(words: string): boolean {
  if (workTable.rowAt(words, 0) !== null) return true
  const lead = connectiveTable.rowAt(words, 0)
  return lead !== null && workTable.rowAt(words, lead.word.length) !== null
}
/** The same with who is to do it before the verb: 各乡镇要加强…. */
export const charged = lazyPattern(
  () =>
    new RegExp(`^(?:${oneOf(connectives)})?[^,的了]{2,14}?(?:要|会同[^,]{2,14})(?:${oneOf(workVerbs)})`, 'u'),
)
export const duty = lazyPattern(
  () =>
    new RegExp(
      either(
        `要(?<![${unitsBeforeMust}]要)(?![${unitsBehindMust}])`,
        giving,
        `${granting}[${grantedUnits}]`,
        `${charge}(?<!部${charge})(?!人)`,
        `${again}(?<![${unitsBeforeAgain}]${again})[${unitsBehindAgain}]`,
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
export const listed = /已(?:将|把).{2,30}(?:列入|纳入)/u
export const whenIt = /[^,;0-9]{1,16}(?<!小)时(?![间段期])/uy
/** 明年起, 2026年起: a time to come without a last day. */
export const onset = /^(?:从|自)?(?:明年|后年|次年|下月)(?:[0-9]{1,2}月)?(?:起|开始)$/u
/** 7月1日起, 2026年3月起, 从2026年春季学期开始: the same where that day is to come. */
export const onsetDay =
  /^(?:[^,\d自从]{2,12}(?:决定|明确|同意)|我[局厅院部市县区])?(?:从|自)?(?:(20\d\d)年)?(?:(\d{1,2})月(?:(\d{1,2})日)?)?[^,\d]{0,6}(?:起|开始)(?!施行)/u
export const onlyOccasion = lazyPattern(
  () => new RegExp(`^(?:20\\d\\d年)?(?:[^,、]{2,4}、){0,3}(?:${oneOf(occasions)}){1,2}[^,]{0,4}$`, 'u'),
)
const brief: ReadonlySet<string> = new Set(briefDeeds)
/** Whether a clause ends with what is done by a day that may stand right before it: 10月动工. */
export const isBrief = (words: string) => brief.has(words.slice(-2))
/** 对您提出的…的建议, 您提出的…的建议: a point of the proposal repeated. */
export const askFirsts = unitSet(firstsOf([...askLeads, ...askSpeakers]))
export const repeated = lazyPattern(
  () =>
    new RegExp(
      `^(?:(?:${oneOf(askLeads)})[^,]{0,4}(?:${oneOf(askers)})|(?:${oneOf(askSpeakers)})[^,]{0,3}(?:${oneOf(askVerbs)}))[^,]{2,50}(?:${oneOf(askEnds)})$`,
      'u',
    ),
)
/** 对租约将于2023年内到期的9间: the thing spoken of, whatever is told of it. */
export const topic =
  /^(?:对于?|针对|关于)[^,]{2,40}的(?:[^,]{0,3}[0-9一二三四五六七八九十两]{1,5}[^,]{1,3})?$/u
/** A part of what was told before: 首批12座, 一期. */
export const part = /^(?:首批|其中|其余|第[一二三四五]|[一二三四五]期|主体)/u
/** What became of a plan. */
export const outcome = /实际|仅完成|只完成|未能/u
/** 今年|先行搬迁60户: work of the year, counted. */
export const yearTask = lazyPattern(
  () =>
    new RegExp(
      `^(?:${oneOf(yearAdverbs)})?(?!${oneOf(endedVerbs)})(?:${oneOf([...workVerbs, ...yearVerbs])})[^,]{0,24}[0-9一二三四五六七八九十百千两]`,
      'u',
    ),
)
export const passing = '经'.charCodeAt(0)
export const longestLead = 60
/** 与此同时,下一步: connecting words are short. */
export const longestConnective = 10
