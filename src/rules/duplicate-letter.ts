import { letterKey } from './context/letter-key.ts'
import { defineRule } from './define-rule.ts'
import { sampleLetter } from './sample-letter.ts'

const body =
  '我局会同各区农技站推广滴灌和微喷技术，今年已在青禾、白石两个镇建成示范田，农户普遍反映用水省、出苗齐，明年将把这一做法推广到全市其他乡镇。'

/** The same letter twice in a run, from two pages or sites. */
export default defineRule({
  id: 'duplicate-letter',
  severity: ['info', 'info', 'info'],
  authority: 'copy',
  summary: 'the run holds the same letter twice',
  why: 'Letters appear on the site of the agency and on that of the government; counted twice they distort every sum. Widths, marks, breaks and what surrounds the letter make no difference; one text sent to two proposers is two letters.',
  source: '国办发〔2014〕46号 (replies are published by the agency and gathered by the government)',
  examples: {
    clean: [
      {
        text: sampleLetter({ body }),
        others: [sampleLetter({ body, salutation: '周砚青代表：' })],
        why: 'one text to two deputies',
      },
    ],
    failing: [
      {
        text: sampleLetter({ body, head: '云溪市人民政府门户网站' }),
        others: [sampleLetter({ body: body.replaceAll('，', ','), number: '' })],
        why: 'another site folded the widths and left the number out',
        finds: ['-'],
      },
    ],
  },
  batch: {
    *keysOf(letter) {
      const { proposal, addressees, body: hash } = letterKey(letter)
      if (!letter.isLetter || hash === null) return
      yield { value: [hash, proposal, addressees].join('|'), span: null }
    },
    *compare(group) {
      const [first] = group
      if (first === undefined) return
      for (const key of group.slice(1)) yield { key, message: `this is the same letter as ${first.source}` }
    },
  },
})
