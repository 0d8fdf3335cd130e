import { partsOfNumber } from './context/document-number-parts.ts'
import { defineRule } from './define-rule.ts'
import { sampleLetter } from './sample-letter.ts'

/** A cited 文号 with zeros, with 第, or in other brackets than 〔〕. */
export default defineRule({
  id: 'citation-form',
  severity: ['info', 'info', 'info'],
  authority: 'standard',
  summary: 'the number of a cited document is not in its usual form',
  why: 'A reader looks the document up under its number. One finding says what is wrong with one number.',
  source: 'GB/T 9704-2012, 7.2.5',
  needsText: true,
  examples: {
    clean: [
      {
        text: sampleLetter({ body: '我局落实《云溪市节水规划》（云府发〔2021〕7号），推广滴灌。' }),
        why: '云府发〔2021〕7号',
      },
    ],
    failing: [
      {
        text: sampleLetter({ body: '我局落实《云溪市节水规划》（云府发[2021]第007号），推广滴灌。' }),
        why: 'brackets, 第 and zeros',
        finds: ['5:15 云府发[2021]第007号'],
      },
    ],
  },
  *check({ document, text }) {
    for (const { documentNumber } of document.citations) {
      if (documentNumber === null) continue
      const [start, end] = documentNumber.span
      const printed = text.slice(start, end)
      const parts = partsOfNumber(printed)
      if (parts === null) continue
      const wrong = [
        printed.slice(...parts.open) !== '〔' || printed.slice(...parts.close) !== '〕'
          ? 'its year is in brackets other than 〔〕'
          : '',
        parts.ordinal === null ? '' : 'it has 第',
        parts.zeros === null ? '' : 'its serial is padded',
      ].filter((part) => part !== '')
      if (wrong.length > 0) yield { message: `“${documentNumber.text}”: ${wrong.join(', ')}`, start, end }
    }
  },
})
