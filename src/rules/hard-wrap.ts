import { defineRule } from './define-rule.ts'
import { sampleLetter } from './sample-letter.ts'

/** A sentence broken over two lines of the copy. */
export default defineRule({
  id: 'hard-wrap',
  severity: ['info', 'info', 'info'],
  authority: 'copy',
  summary: 'a sentence is broken over lines in this copy',
  why: 'Copies from PDF pages and word processors break lines inside sentences. `parse` joins them and says where.',
  source: 'GB/T 9704-2012, 7.3.3 (a paragraph begins with two blanks)',
  isDoubt: true,
  examples: {
    clean: [{ text: sampleLetter(), why: 'each paragraph is on a line of its own' }],
    failing: [
      {
        text: sampleLetter({
          body: '我局会同各区农技站推广滴灌和微喷技术，今年已在青禾、白石两个镇建成示范田，\n农户普遍反映用水省、出苗齐。',
        }),
        why: 'the line ends in a comma',
        finds: ['5:37 ，\n农'],
      },
    ],
  },
})
