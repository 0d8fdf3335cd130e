import { namesIn } from './context/proposal-names.ts'
import { defineRule } from './define-rule.ts'
import { sampleLetter } from './sample-letter.ts'

const nouns = { suggestion: '建议', proposal: '提案', bill: '议案' } as const

/** The number is one of a 建议 in the title and one of a 提案 in the opening, or the reverse. */
export default defineRule({
  id: 'proposal-kind-conflict',
  severity: ['warning', 'warning', 'warning'],
  authority: 'logic',
  summary: 'title and opening number a 建议 and a 提案',
  why: 'Deputies make 建议, members 提案, and each has its own numbers. Only the noun of the number counts: the name of a proposal may well end in 的建议, and 建议 is an everyday word; 议案 are often handled as 建议.',
  source: '国办发〔2014〕46号 (建议 and 提案 are handled separately)',
  needsText: true,
  examples: {
    clean: [
      {
        text: sampleLetter({
          title: '云溪市农业农村局关于市政协五届三次会议第0127号提案的复函',
          salutation: '林秋禾委员：',
          opening: '您提出的《关于推广节水灌溉的建议》（第0127号）收悉。经研究，现答复如下：',
        }),
        why: 'a 提案 whose name ends in 的建议',
      },
    ],
    failing: [
      {
        text: sampleLetter({
          opening: '您提出的《关于推广节水灌溉》（第0127号提案）收悉。经研究，现答复如下：',
        }),
        why: '第0127号建议 and 第0127号提案',
        finds: ['4:17 0127'],
      },
    ],
  },
  *check(letter) {
    const { title, opening } = letter.document
    if (title === null || opening === null) return
    const above = namesIn(letter, title.span).numbers.find(({ kind }) => kind !== null)
    const below = namesIn(letter, opening.span).numbers.find(({ kind }) => kind !== null)
    if (!above?.kind || !below?.kind || above.kind === below.kind) return
    if (above.kind === 'bill' || below.kind === 'bill') return
    const [start, end] = below.number.span
    const [first, second] = [nouns[above.kind], nouns[below.kind]]
    yield {
      message: `the title numbers a ${first} (第${above.number.text}号), the opening a ${second}`,
      start,
      end,
    }
  },
})
