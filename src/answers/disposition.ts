import {
  adopted,
  affairs,
  closings,
  declined,
  explained,
  finishedVerbs,
  goingOn,
  listedIn,
  passedOn,
  reference,
  resolved,
  steps,
  underway,
} from '../grammar/dispositions.ts'
import type { Disposition } from '../model/answer.ts'
import { oneOf } from '../text/pattern.ts'
import { lazyPattern } from '../text/sticky.ts'

/** One sentence of an answer, as it is judged. */
export interface Said {
  /** Folded, without blanks; what is quoted is made unreadable. */
  readonly text: string
  /** Stands in the paragraph in which the answer begins; those after it often speak of more than the point. */
  readonly isFirst: boolean
  /** Holds a promise: of a day or a figure (`dated`), of a firm word (`firm`), of effort (`soft`), or a look only (`study`). */
  readonly promises: 'none' | 'study' | 'soft' | 'firm' | 'dated'
}

/** A verdict with the sentences that say it, as indices. */
export interface Verdict {
  readonly disposition: Disposition | null
  readonly evidence: readonly number[]
}

const wordOf = (words: readonly string[]) => lazyPattern(() => new RegExp(oneOf(words), 'u'))
const words = {
  passedOn: wordOf(passedOn),
  declined: wordOf(declined),
  reference: wordOf(reference),
  resolved: lazyPattern(
    () =>
      new RegExp(
        `(?:${oneOf(resolved)}|已经?(?:于[^,。;]{1,24})?(?:依法|如期|顺利|正式|陆续|基本|全部|全面){0,2}(?:[将把][^,。;]{2,24})?(?:${oneOf(finishedVerbs)}))(?![^,。;]{0,8}(?:${oneOf(steps)}))`,
        'u',
      ),
  ),
  goingOn: wordOf(goingOn),
  adopted: wordOf(adopted),
  underway: lazyPattern(
    () =>
      new RegExp(`(?!已(?:列|纳)入[^,。;]{0,20}(?:${oneOf(listedIn)}))(?<!鉴于)(?:${oneOf(underway)})`, 'u'),
  ),
  explained: wordOf(explained),
  closed: lazyPattern(
    () =>
      new RegExp(
        `(?:^|建议|提议|诉求|提案)[^,。;]{0,4}已(?:[经全部面得到基本]{0,4})(?:${oneOf(closings)})(?:到位|完毕)?[。,;]?$|建议[^,。;]{0,4}已(?:[经全部面得到基本]{0,4})(?:${oneOf(closings)})`,
        'u',
      ),
  ),
  alien: lazyPattern(
    () => new RegExp(`(?:${oneOf(affairs)})[^,。;]{0,6}由(?![我本])[^,。;]{2,30}(?:负责|主管|主办)`, 'u'),
  ),
}

/** Words that deny a refusal: 不符合…的问题已经解决. */
const notRefused = /(?:不符合|不宜)[^,。]{0,12}(?:问题|情况|现象|的,)/u

const placesOf = (sentences: readonly Said[], pattern: () => RegExp) =>
  sentences.flatMap(({ text }, i) => (pattern().test(text) ? [i] : []))

/** What became of a point by the sentences that answer it: `declined` and `passedOn` come before what is done, since a thing refused is never called done. */
export function judge(sentences: readonly Said[]): Verdict {
  const where = (pattern: () => RegExp) => placesOf(sentences, pattern)
  const away = where(words.passedOn)
  const refused = where(words.declined).filter((i) => !notRefused.test(sentences[i]?.text ?? ''))
  const finished = where(words.resolved)
  const promised = promisesOf(sentences)
  const isFirm = promised.some((i) => ['firm', 'dated'].includes(sentences[i]?.promises ?? 'none'))
  const isOpen = sentences.some(({ promises, isFirst }) => promises === 'dated' && isFirst)
  if (away.length > 0 && finished.length === 0) return verdict('passedOn', away)
  if (refused.length > 0 && finished.length === 0) return verdict('declined', refused)
  const kept = isFirm ? [] : where(words.reference)
  if (kept.length > 0) return verdict('reference', kept)
  // Done in part and refused in part: no one word says it.
  if (refused.length > 0 || away.length > 0) return verdict(null, [])
  const going = where(words.goingOn).filter((i) => sentences[i]?.isFirst === true)
  if (finished.length > 0) {
    const closed = where(words.closed)
    if (closed.length > 0) return verdict('resolved', closed)
    const open = isOpen ? promised : going
    return open.length > 0 ? verdict('underway', [...finished, ...open]) : verdict('resolved', finished)
  }
  return judgeUnfinished(sentences, promised, going)
}

/** The sentences that promise: those of the paragraph in which the answer begins where there are any, since those below it often speak of more than the point. */
function promisesOf(sentences: readonly Said[]): number[] {
  const all = sentences.flatMap(({ promises }, i) => (promises === 'none' ? [] : [i]))
  const first = all.filter((i) => sentences[i]?.isFirst === true)
  return first.length > 0 ? first : all
}

/** What became of a point of which nothing is finished or refused, by the sentences that promise and those that tell what goes on. */
function judgeUnfinished(
  sentences: readonly Said[],
  promised: readonly number[],
  going: readonly number[],
): Verdict {
  const where = (pattern: () => RegExp) => placesOf(sentences, pattern)
  const others = sentences.some(({ promises }) => promises === 'dated') ? [] : where(words.alien)
  if (others.length > 0) return verdict('passedOn', others)
  const begun = promised.length > 0 ? where(words.underway) : []
  if (begun.length > 0) return verdict('underway', [...begun, ...promised])
  const taken = where(words.adopted)
  // 待规划调整后再行考虑: nothing is taken up but a look.
  if (promised.length > 0 && taken.length === 0 && promised.every((i) => sentences[i]?.promises === 'study'))
    return verdict('reference', promised)
  if (promised.length > 0 || taken.length > 0) return verdict('planned', [...taken, ...promised])
  if (going.length > 0) return verdict('underway', going)
  const told = where(words.explained)
  return told.length > 0 ? verdict('explained', told) : verdict(null, [])
}

function verdict(disposition: Disposition | null, evidence: readonly number[]): Verdict {
  return { disposition, evidence: [...new Set(evidence)].toSorted((a, b) => a - b) }
}
