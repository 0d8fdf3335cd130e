import { wordsBehindClassifier } from '../grammar/bare-number-words.ts'
import { hanziUnits } from '../text/hanzi.ts'
import { matchesOf } from '../text/matches.ts'
import { oneOf } from '../text/pattern.ts'
import { defineRule } from './define-rule.ts'
import type { Verdict } from './rule.ts'
import { sampleLetter } from './sample-letter.ts'

/** A number before a noun, 33重点产业链. */
const bare = new RegExp(
  `(?<number>[1-9]\\d{0,2})(?<noun>(?:${oneOf(wordsBehindClassifier)})[${hanziUnits}]{0,10})`,
  'gu',
)
/** What stands before the digits of a year, a code (6+N, G85, 第33) or a decimal. */
const beforeCode = /[\d.第到从A-Za-z+＋—~～\-/·_]/
/** An item of a 、 list that ends in a number: 公路12公里、桥梁8、隧道3座. */
const item = /(?<number>[1-9]\d{0,4})、/g
const han = new RegExp(`[${hanziUnits}]`, 'u')
const withUnit = new RegExp(
  `[${hanziUnits}][1-9]\\d{0,4}(?:\\.\\d+)?(?<unit>[万亿]?[${hanziUnits}]{1,3})$`,
  'u',
)
const nextWithUnit = new RegExp(`^、[${hanziUnits}]{1,12}[1-9]\\d{0,4}(?:\\.\\d+)?[${hanziUnits}]`, 'u')
const sentenceEnd = /[。；;!?！？\r\n]/u
/** The same number with a unit before its noun: 33条产业链. */
const counted = new RegExp(
  `(?<number>[1-9]\\d{0,2})(?!${oneOf(wordsBehindClassifier)})[${hanziUnits}](?<noun>[${hanziUnits}]{2})`,
  'gu',
)

/** A bare number where its neighbours carry units: 33重点产业链 for 33条重点产业链. */
export default defineRule({
  id: 'figure-without-unit',
  severity: ['info', 'info', 'warning'],
  authority: 'copy',
  summary: 'a number that has lost its unit in this copy',
  why: 'The unit says what is counted. The rule speaks where the same number counts the same noun with a unit elsewhere (33条产业链), where other figures of the sentence carry theirs, and in lists whose other items do. Years, codes and names of plans are no figures.',
  source: 'GB/T 15835-2011 (a number and its unit)',
  needsText: true,
  examples: {
    clean: [
      {
        text: sampleLetter({
          body: '2023重点工程清单列有12条重点渠道，沿G85、S206公路布设水表3000只，小学、初中和高中分别建成8、5、3座蓄水池，形成6+2示范格局。',
        }),
        why: 'a year, roads, a shared unit and a code',
      },
    ],
    failing: [
      {
        text: sampleLetter({ body: '今年针对33重点渠道组织排查，整改漏点120处，并发布33条渠道的用水公告。' }),
        why: '33条渠道 is in the same letter',
        finds: ['5:5 33'],
      },
      {
        text: sampleLetter({ body: '全市改造渠道12公里、泵站8、水闸3座。' }),
        why: 'the neighbours of 8 carry units',
        finds: ['5:14 8'],
      },
    ],
  },
  check({ prose, masked, folded }) {
    if (prose === null) return []
    const found: Verdict[] = []
    const words = masked.slice(...prose)
    let nouns: ReturnType<typeof countedNouns> | null = null
    for (const { index, groups = {} } of matchesOf(bare, words)) {
      if (beforeCode.test(words.charAt(index - 1))) continue
      const { number = '', noun = '' } = groups
      const start = prose[0] + index
      const end = start + number.length
      nouns ??= countedNouns(folded)
      if (isCounted(noun, nouns.get(number)) || hasFigure(sentenceAround(words, index), number))
        found.push({
          message: `“${number}${noun.slice(0, 8)}” has lost the unit of its number in this copy`,
          start,
          end,
        })
    }
    for (const { index, groups = {} } of matchesOf(item, words)) {
      if (!han.test(words.charAt(index - 1))) continue
      const { number = '' } = groups
      const before = words.slice(Math.max(0, index - 40), index)
      const [name = '', previous = ''] = before.split('、').reverse()
      if (
        !withUnit.test(previous) ||
        /\d|[道线路号型区库段码楼第]$/u.test(name) ||
        !nextWithUnit.test(words.slice(index + number.length, index + number.length + 24))
      )
        continue
      const start = prose[0] + index
      found.push({
        message: `“${name}${number}” has no unit, unlike its neighbours`,
        start,
        end: start + number.length,
      })
    }
    return found.sort((a, b) => (a.start ?? 0) - (b.start ?? 0))
  },
})

/** The first two characters of each noun that the text counts with a unit, by number: 33 counts 产业 in 33条产业链. */
function countedNouns(folded: string): ReadonlyMap<string, ReadonlySet<string>> {
  const out = new Map<string, Set<string>>()
  for (const { index, groups = {} } of matchesOf(counted, folded)) {
    if (/[\d.第]/u.test(folded.charAt(index - 1))) continue
    const { number = '', noun = '' } = groups
    const nouns = out.get(number)
    if (nouns === undefined) out.set(number, new Set([noun]))
    else nouns.add(noun)
  }
  return out
}

/** Whether the noun has two characters in a row that begin a counted one: 产业 in 重点产业链. */
function isCounted(noun: string, nouns: ReadonlySet<string> | undefined): boolean {
  if (nouns === undefined) return false
  for (let at = 0; at + 2 <= noun.length; at++) if (nouns.has(noun.slice(at, at + 2))) return true
  return false
}

function sentenceAround(text: string, at: number): string {
  let start = at
  while (start > 0 && at - start < 300 && !sentenceEnd.test(text.charAt(start - 1))) start--
  let end = at
  while (end < text.length && end - at < 300 && !sentenceEnd.test(text.charAt(end))) end++
  return text.slice(start, end)
}

/** Whether the sentence has another number with a common classifier. */
function hasFigure(sentence: string, number: string): boolean {
  for (const { groups = {} } of sentence.matchAll(
    /(?<![\d.第])(?<number>\d+(?:\.\d+)?)(?:余|多)?(?:万|亿)?[个家项条处座名人件户所台套张次辆元公亩吨米](?!月)/gu,
  ))
    if (groups['number'] !== number) return true
  return false
}
