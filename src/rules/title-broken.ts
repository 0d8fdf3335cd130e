import { hanziUnits } from '../text/hanzi.ts'
import { defineRule } from './define-rule.ts'
import { sampleLetter } from './sample-letter.ts'

const broken = new RegExp(`[\\r\\n]|(?<=[${hanziUnits}》”）)])[^\\S\\r\\n]+(?=[${hanziUnits}《“（(])`, 'u')

/** A title with blanks or line breaks inside. */
export default defineRule({
  id: 'title-broken',
  severity: ['info', 'info', 'info'],
  authority: 'copy',
  summary: 'there are blanks or line breaks inside the title',
  why: 'On paper a long title is set in several lines; in a copy the breaks are left over and hide it from a search.',
  source: 'GB/T 9704-2012, 7.3.1 (a title may be set in several lines)',
  needsText: true,
  examples: {
    clean: [{ text: sampleLetter(), why: 'the title is one piece' }],
    failing: [
      {
        text: sampleLetter({ title: '云溪市农业农村局 关于市五届人大三次会议第0127号建议的答复函' }),
        why: 'a blank after the agency',
        finds: ['1:9  '],
      },
    ],
  },
  *check({ document, text }) {
    if (document.title === null) return
    const [start, end] = document.title.span
    const match = broken.exec(text.slice(start, end))
    if (match === null) return
    const at = start + match.index
    yield {
      message: 'the title is broken by blanks or a line break here',
      start: at,
      end: at + match[0].length,
    }
  },
})
