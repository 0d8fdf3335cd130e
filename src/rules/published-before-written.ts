import { defineRule } from './define-rule.ts'
import { sampleLetter } from './sample-letter.ts'

const block = (written: string, published: string) =>
  `[ 索引号 ] 115000000BX/2023-00041 [ 发布机构 ] 市农业农村局\n[ 成文日期 ] ${written} [ 发布日期 ] ${published}`

/** 发布日期 before 成文日期: published before it was written. */
export default defineRule({
  id: 'published-before-written',
  severity: ['off', 'warning', 'warning'],
  authority: 'logic',
  summary: 'the block dates the publication before the writing',
  why: 'One of the two dates is wrong. Days that were inferred from damaged text are not compared.',
  source: '政府信息公开条例, 第二十六条 (information is published after it has come about)',
  examples: {
    clean: [
      {
        text: sampleLetter({ head: block('2023-06-12', '2023-06-12') }),
        why: 'published on the day it was written',
      },
    ],
    failing: [
      {
        text: sampleLetter({ head: block('2023-06-12', '2023-06-02') }),
        why: 'published ten days before',
        finds: ['2:30 2023-06-02'],
      },
    ],
  },
  *check({ document }) {
    const { writtenOn, publishedOn } = document.metadata
    if (!writtenOn?.iso || !publishedOn?.iso || writtenOn.inferred || publishedOn.inferred) return
    const size = Math.min(writtenOn.iso.length, publishedOn.iso.length)
    if (publishedOn.iso.slice(0, size) >= writtenOn.iso.slice(0, size)) return
    const [start, end] = publishedOn.span
    yield { message: `发布日期 ${publishedOn.iso} is before 成文日期 ${writtenOn.iso}`, start, end }
  },
})
