import { defineRule } from './define-rule.ts'
import { sampleLetter } from './sample-letter.ts'

/** A number of a list that has lost its 是: 三在 between 二是 and 四是. */
export default defineRule({
  id: 'damaged-marker',
  severity: ['warning', 'warning', 'warning'],
  authority: 'copy',
  summary: 'a number of a list has lost a character in this copy',
  why: 'The place in the list shows what the number was; it is read as such, and the doubt is reported.',
  source: 'GB/T 9704-2012, 7.3.3 (numbers of the levels)',
  isDoubt: true,
  examples: {
    clean: [
      {
        text: sampleLetter({ body: '一是改渠道。二是换喷头。三是在镇一级建管护站。四是定水价。' }),
        why: 'each number has its 是',
      },
    ],
    failing: [
      {
        text: sampleLetter({ body: '一是改渠道。二是换喷头。三在镇一级建管护站。四是定水价。' }),
        why: '三是在 has become 三在',
        finds: ['5:13 三'],
      },
    ],
  },
})
