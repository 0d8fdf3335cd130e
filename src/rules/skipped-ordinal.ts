import { findInlineSlips, hasMarker } from './context/inline-runs.ts'
import { siblingLists } from './context/sibling-lists.ts'
import { defineRule } from './define-rule.ts'
import { sampleLetter } from './sample-letter.ts'

/** A number is missing among siblings: 一、三、; 一是…三是. */
export default defineRule({
  id: 'skipped-ordinal',
  severity: ['warning', 'warning', 'warning'],
  authority: 'standard',
  summary: 'a list leaves a number out',
  why: 'Either the numbers are wrong or the copy has lost a part. Where the missing number is in the text in any form, even damaged, nothing is reported.',
  source: 'GB/T 9704-2012, 7.3.3',
  needsText: true,
  examples: {
    clean: [
      {
        text: sampleLetter({
          body: '一是改渠道。二是换喷头，分两步走：一是先换主管，二是再换支管。三是建管护站。四是定水价。',
        }),
        why: 'a list inside of a list',
      },
    ],
    failing: [
      {
        text: sampleLetter({
          body: '一、工作情况\n已改造旧渠12公里。\n二、存在问题\n部分渠段渗漏。\n四、下一步打算\n每镇建一座管护站。',
        }),
        why: '三、 is missing',
        finds: ['9:1 四、'],
      },
      {
        text: sampleLetter({ body: '一是改渠道。二是换喷头。四是建管护站。' }),
        why: '三是 is missing',
        finds: ['5:13 四是'],
      },
    ],
  },
  *check(letter) {
    for (const { sections } of siblingLists(letter)) {
      for (const [index, section] of sections.entries()) {
        const before = sections[index - 1]
        if (before === undefined || section.number <= before.number + 1) continue
        const [start] = section.span
        const between = letter.folded.slice(before.span[0], start)
        const missing = Array.from(
          { length: section.number - before.number - 1 },
          (_, i) => before.number + 1 + i,
        )
        if (missing.some((number) => hasMarker(between, number))) continue
        yield {
          message: `“${section.marker}” follows “${before.marker}”: ${missing.join(' and ')} is missing`,
          start,
          end: start + section.marker.length,
        }
      }
    }
    for (const { kind, words, number, start, end } of findInlineSlips(letter))
      if (kind === 'skipped') yield { message: `“${words}” comes where ${number} is due`, start, end }
  },
})
