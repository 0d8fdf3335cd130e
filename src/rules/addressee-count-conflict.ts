import { defineRule } from './define-rule.ts'
import { sampleLetter } from './sample-letter.ts'

/** A longer list than this is meant to be whole. */
const shortestList = 3

/** 等7位代表 with a list of another length; 你们 to one person. */
export default defineRule({
  id: 'addressee-count-conflict',
  severity: ['info', 'info', 'info'],
  authority: 'logic',
  summary: 'the number of addressees is not the number named',
  why: '张三等7位代表 may name one of seven, but no list is longer than its number, and one that names nearly all was meant to be whole. 你们 is not said to one person.',
  source: 'GB/T 9704-2012, 7.3.2 (each addressee is named)',
  needsText: true,
  examples: {
    clean: [
      {
        text: sampleLetter({
          salutation: '林秋禾等7位代表：',
          opening: '你们提出的《关于推广节水灌溉的建议》（第0127号）收悉。经研究，现答复如下：',
        }),
        why: 'one of seven is named',
      },
    ],
    failing: [
      {
        text: sampleLetter({
          salutation: '林秋禾、周砚青、秦望舒等2位代表：',
          opening: '你们提出的《关于推广节水灌溉的建议》（第0127号）收悉。经研究，现答复如下：',
        }),
        why: 'three names for two',
        finds: ['3:1 林秋禾、周砚青、秦望舒等2位代表'],
      },
      {
        text: sampleLetter({
          opening: '你们提出的《关于推广节水灌溉的建议》（第0127号）收悉。经研究，现答复如下：',
        }),
        why: '你们 to one deputy',
        finds: ['4:1 你们'],
      },
    ],
  },
  *check({ document, masked }) {
    const { salutation, addressees, opening } = document
    if (salutation === null) return
    const { total, text, span } = salutation
    const count = addressees.length
    if (total !== null && count > 0) {
      const isMeantWhole = count >= shortestList && count * 2 > total
      if (
        count > total ||
        (count < total && isMeantWhole) ||
        (count < total && count > 1 && !text.includes('等'))
      )
        yield { message: `“${text}” names ${count} of ${total}`, start: span[0], end: span[1] }
    }
    const isOne =
      count === 1 && addressees[0]?.role !== 'organization' && total === null && !/等|[、和及]/u.test(text)
    if (!isOne || opening === null) return
    const at = masked.slice(...opening.span).search(/[你您]们/u)
    if (at < 0) return
    const start = opening.span[0] + at
    yield {
      message: `“${masked.slice(start, start + 2)}” is said to one person, “${text}”`,
      start,
      end: start + 2,
    }
  },
})
