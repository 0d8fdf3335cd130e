import {
  adopted,
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
  /** Holds a promise: of a day or a figure (`dated`), of a firm word (`firm`), or of study and effort (`soft`). */
  readonly promises: 'none' | 'soft' | 'firm' | 'dated'
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
        `(?:${oneOf(resolved)}|已经?(?:于[^,。;]{1,10})?(?:依法|如期|顺利|正式|陆续|基本|全部|全面){0,2}(?:${oneOf(finishedVerbs)}))(?![^,。;]{0,8}(?:${oneOf(steps)}))`,
        'u',
      ),
  ),
  goingOn: wordOf(goingOn),
  adopted: wordOf(adopted),
  underway: lazyPattern(
    () => new RegExp(`(?!已(?:列|纳)入[^,。;]{0,20}(?:${oneOf(listedIn)}))(?:${oneOf(underway)})`, 'u'),
  ),
  explained: wordOf(explained),
}

/** Words that deny a refusal: 不符合…的问题已经解决. */
const notRefused = /(?:不符合|不宜)[^,。]{0,12}(?:问题|情况|现象|的,)/u

/** What became of a point by the sentences that answer it: `declined` and `passedOn` come before what is done, since a thing refused is never called done. */
export function judge(sentences: readonly Said[]): Verdict {
  const where = (pattern: () => RegExp) =>
    sentences.flatMap(({ text }, i) => (pattern().test(text) ? [i] : []))
  const away = where(words.passedOn)
  const refused = where(words.declined).filter((i) => !notRefused.test(sentences[i]?.text ?? ''))
  const kept = where(words.reference)
  const finished = where(words.resolved)
  const taken = where(words.adopted)
  const begun = where(words.underway)
  const going = where(words.goingOn).filter((i) => sentences[i]?.isFirst === true)
  const promised = sentences.flatMap(({ promises }, i) => (promises === 'none' ? [] : [i]))
  const isFirm = sentences.some(({ promises }) => promises === 'firm' || promises === 'dated')
  const isOpen = sentences.some(({ promises, isFirst }) => promises === 'dated' && isFirst)
  const told = where(words.explained)
  const verdicts: readonly (readonly [
    disposition: Disposition | null,
    holds: boolean,
    evidence: readonly number[],
  ])[] = [
    ['passedOn', away.length > 0 && finished.length === 0, away],
    ['declined', refused.length > 0 && finished.length === 0, refused],
    ['reference', kept.length > 0 && !isFirm, kept],
    // Done in part and refused in part: no one word says it.
    [null, refused.length > 0 || away.length > 0, []],
    ['underway', finished.length > 0 && isOpen, [...finished, ...promised]],
    ['underway', finished.length > 0 && going.length > 0, [...finished, ...going]],
    ['resolved', finished.length > 0, finished],
    ['underway', promised.length > 0 && begun.length > 0, [...begun, ...promised]],
    ['planned', promised.length > 0 || taken.length > 0, [...taken, ...promised]],
    ['underway', going.length > 0, going],
    ['explained', told.length > 0, told],
  ]
  const [disposition = null, , evidence = []] = verdicts.find(([, holds]) => holds) ?? []
  return { disposition, evidence: [...new Set(evidence)].toSorted((a, b) => a - b) }
}
