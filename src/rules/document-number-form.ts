import { defineRule } from './define-rule.ts'
import { sampleLetter } from './sample-letter.ts'

/** 发文字号 is 机关代字〔年份〕顺序号号, and one of these is missing. */
export default defineRule({
  id: 'document-number-form',
  severity: ['error', 'warning', 'warning'],
  authority: 'standard',
  summary: 'the document number lacks its agency code, year, serial or 号',
  why: 'A number without one of its parts cannot be looked up. Brackets, zeros and 第 have rules of their own.',
  source: 'GB/T 9704-2012, 7.2.5',
  examples: {
    clean: [{ text: sampleLetter(), why: '机关代字, year, serial and 号 are there' }],
    failing: [
      {
        text: sampleLetter({ number: '云农函〔2023〕41' }),
        why: 'without 号',
        finds: ['2:1 云农函〔2023〕41'],
      },
      {
        text: sampleLetter({
          head: '[ 索引号 ] 115000000BX/2023-00041 [ 发文字号 ] 2023年第41号\n[ 发布机构 ] 市农业农村局 [ 发布日期 ] 2023-06-15',
          number: '',
        }),
        why: 'neither agency code nor brackets',
        finds: ['1:41 2023年第41号'],
      },
    ],
  },
  *check({ document }) {
    const number = document.documentNumber
    if (number === null) return
    const missing = [
      number.agencyCode === null ? '机关代字' : '',
      number.year === null ? 'the year in 〔〕' : '',
      number.serial === null ? 'the serial' : '',
      /[号號]\s*$/u.test(number.text) ? '' : '号',
    ].filter((part) => part !== '')
    if (missing.length === 0) return
    const [start, end] = number.span
    yield {
      message: `“${number.text}” is not of the form 机关代字〔年份〕序号号: it lacks ${missing.join(' and ')}`,
      start,
      end,
    }
  },
})
