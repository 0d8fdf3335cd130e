import { defineRule } from './define-rule.ts'
import { sampleLetter } from './sample-letter.ts'

const day = 86_400_000
const block = (written: string) =>
  `[ 索引号 ] 115000000BX/2023-00041 [ 发布机构 ] 市农业农村局\n[ 成文日期 ] ${written} [ 发布日期 ] 2023-07-26`

/** 成文日期 of the block is not the day under the signature. */
export default defineRule({
  id: 'date-conflict',
  severity: ['info', 'info', 'info'],
  authority: 'logic',
  summary: '成文日期 in the block differs from the date of the signature',
  why: 'Portals fill 成文日期 with the day of upload. The signature is what the agency wrote; the message counts the days between.',
  source: '党政机关公文处理工作条例, 第九条(十二)',
  examples: {
    clean: [{ text: sampleLetter({ head: block('2023-06-12') }), why: 'both say one day' }],
    failing: [
      {
        text: sampleLetter({ head: block('2023-07-26') }),
        why: 'the block has the day of upload',
        finds: ['2:10 2023-07-26'],
      },
    ],
  },
  *check({ document }) {
    const { writtenOn } = document.metadata
    const signedOn = document.signature?.date
    if (writtenOn?.iso?.length !== 10 || signedOn?.iso?.length !== 10 || writtenOn.iso === signedOn.iso)
      return
    const gap = Math.round((Date.parse(writtenOn.iso) - Date.parse(signedOn.iso)) / day)
    const days = `${Math.abs(gap)} ${Math.abs(gap) === 1 ? 'day' : 'days'} ${gap > 0 ? 'after' : 'before'}`
    const [start, end] = writtenOn.span
    yield { message: `成文日期 ${writtenOn.iso} is ${days} the signature’s ${signedOn.iso}`, start, end }
  },
})
