import { endsLikeBody } from '../fields/agency.ts'
import {
  actorEndings,
  actorVerbs,
  adverbs,
  connectives,
  deeds,
  sayings,
  workVerbs,
} from '../grammar/commitments.ts'
import { usualHanzi } from '../text/hanzi.ts'
import { matchesOf } from '../text/matches.ts'
import { oneOf } from '../text/pattern.ts'
import type { Range } from '../text/range.ts'
import { lazyPattern } from '../text/sticky.ts'
import { firstsOf, holds, lastsOf, type UnitSet, unitSet } from '../text/unit-set.ts'
import { workTable } from './clause-words.ts'
import type { Draft } from './sentence.ts'

const ending = lazyPattern(() => new RegExp(`(?:${oneOf(actorEndings)})$`))
/** 银川市: a place stands for its government. */
const place = lazyPattern(
  () => new RegExp(`^(?![全各]|.?城)[${usualHanzi}]{2,6}(?<![城门超上夜都]市)[省市县州旗]$`, 'u'),
)
const endingLasts = unitSet(lastsOf(actorEndings))
const isBody = (name: string) =>
  !name.endsWith('大厅') &&
  (endsLikeBody(name) ||
    place().test(name) ||
    (holds(endingLasts, name.charCodeAt(name.length - 1)) && ending().test(name)))
const adverbEnd = lazyPattern(() => new RegExp(`(?:${oneOf(adverbs)}){1,12}$`))
const lead = lazyPattern(() => new RegExp(`^(?:${oneOf(connectives)}),?`))
const leadFirsts = unitSet(firstsOf(connectives))
const led =
  /^(?:如|待|若|按|会同|根据|结合|对|在|为|经|建议|以上|届时|保障|由|据|优先|新|报请|提请|商请|协调|委托|第.{1,3}批|首批|其余|剩余)/
const own = unitSet('我本贵你您')
/** 明年编制预算时我局: the writer stands behind a time. */
const writerLast = /[时后前期]我(?:[局厅委院部办县市区镇州省]|们)$/u
const isOwn = (words: string) => words !== '' && holds(own, words.charCodeAt(0))
const by = lazyPattern(() => new RegExp(`由([^,。;由]{2,24}?)(?=${oneOf(actorVerbs)}|,|$)`, 'g'))
/** Where what is to be done begins, after who does it: 将, a cue, a day, 要, 会同, 负责, 对. */
const predicate =
  /表示|承诺|答复|回复|明确|决定|同意|将|拟|计划|力争|争取|要|会同|负责|给予|牵头|对|推动|在|于|为|把|正|每/u
/** 市财政安排…: a body that a verb of work follows, without a cue between. */
const working = lazyPattern(
  () => new RegExp(`^[^,。;要将对把]{1,14}(?:${oneOf(actorEndings)})(?=${oneOf([...workVerbs, ...deeds])})`),
)
/** 工商部门下月起…: when it begins stands after who does it. */
const onsetEnd = /(?:从|自)?(?:明年|后年|次年|下月|(?:20\d\d年)?\d{1,2}月(?:\d{1,2}日)?)(?:起|开始)$/u
const said = lazyPattern(() => new RegExp(`(?:${oneOf(sayings)})$`))
const longest = 26
const adverbLasts = unitSet(lastsOf(adverbs))
const onsetLasts = unitSet('起始')

/** The words without an end that the pattern finds, whose last unit is one of `lasts`. */
function withoutEnd(words: string, lasts: UnitSet, end: () => RegExp): string {
  return words !== '' && holds(lasts, words.charCodeAt(words.length - 1)) ? words.replace(end(), '') : words
}

/** Who is to do it: a body named, the writer (我局), or nobody named. */
export type ActorAt = Range | 'writer' | null

/** Whether the words that begin a clause name a body, and neither its work nor what leads on to it. */
function isSubject(words: string): boolean {
  return (
    words.length > 1 &&
    isBody(words) &&
    workTable.rowAt(words, 0) === null &&
    !led.test(words) &&
    !/^[0-9]|[的了把至%]|实现/u.test(words)
  )
}

/** Who is to do it (责任单位): 由X…, which `mayBeNamed` says may stand there, up to the clause that binds, else the words that begin that clause where they name a body. */
export function readActor(text: string, promise: Draft, mayBeNamed: boolean): ActorAt {
  const { clause, cue, due } = promise.own
  const named = mayBeNamed ? namedBy(text, promise.start, clause.end) : null
  if (named !== null) return named
  const start = clause.start
  const end = Math.min(cue?.start ?? clause.end, due !== null && due.start >= start ? due.start : clause.end)
  const actor = subjectAt(text, start, end, cue === null)
  if (actor !== null || promise.start >= start) return actor
  // 自治区财政厅已明确,…; 县水利局牵头编制方案,年底前完成: whose word or work it is stands in the clause before.
  const before = text.indexOf(',', promise.start)
  const isTold = cue === null || said().test(text.slice(promise.start, before))
  return isTold ? subjectAt(text, promise.start, before, true) : null
}

/** The body, or the writer, that the words from `from` on begin with. */
function subjectAt(text: string, from: number, end: number, hasNoCue: boolean): ActorAt {
  const skipped = holds(leadFirsts, text.charCodeAt(from))
    ? lead().exec(text.slice(from, Math.min(end, from + longest)))
    : null
  const start = from + (skipped?.[0].length ?? 0)
  const words = text.slice(start, Math.min(end, start + longest))
  if (isOwn(words)) return 'writer'
  const verb = words.search(predicate)
  const before = verb < 0 ? words : words.slice(0, verb)
  const subject = withoutEnd(withoutEnd(before, adverbLasts, adverbEnd), onsetLasts, () => onsetEnd)
  if (writerLast.test(subject)) return 'writer'
  if (isSubject(subject)) return { start, end: start + subject.length }
  const worker = hasNoCue ? (working().exec(words)?.[0] ?? '') : ''
  return isSubject(worker) ? { start, end: start + worker.length } : null
}

/** The body that 由X… names in `[from, to)`. */
function namedBy(text: string, from: number, to: number): Range | null {
  for (const { 1: name = '', index } of matchesOf(by(), text.slice(from, to))) {
    const start = from + index + 1
    if (isBody(name) && !isOwn(name)) return { start, end: start + name.length }
  }
  return null
}
