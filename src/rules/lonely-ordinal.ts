import type { Section } from '../model/section.ts'
import { siblingLists } from './context/sibling-lists.ts'
import { defineRule } from './define-rule.ts'
import { sampleLetter } from './sample-letter.ts'

/** A level with a single item: 一、 without 二、. */
export default defineRule({
  id: 'lonely-ordinal',
  severity: ['info', 'info', 'info'],
  authority: 'practice',
  summary: 'a numbered list has one item only',
  why: 'What is not divided needs no number; often the next item was lost.',
  source: 'custom of official writing',
  examples: {
    clean: [
      {
        text: sampleLetter({ body: '一、工作情况\n已改造旧渠12公里。\n二、下一步打算\n每镇建一座管护站。' }),
        why: 'two items',
      },
    ],
    failing: [
      {
        text: sampleLetter({ body: '一、工作情况\n已改造旧渠12公里。' }),
        why: '一、 without 二、',
        finds: ['5:1 一、'],
      },
    ],
  },
  *check(letter) {
    for (const { sections } of siblingLists(letter)) {
      const [only] = sections as readonly [Section?]
      if (only === undefined || sections.length > 1) continue
      const [start] = only.span
      yield { message: `“${only.marker}” has no sibling`, start, end: start + only.marker.length }
    }
  },
})
