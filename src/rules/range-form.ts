import { matchesOf } from '../text/matches.ts'
import { defineRule } from './define-rule.ts'
import { sampleLetter } from './sample-letter.ts'

const years = /(?<!\d)(?<from>(?:19|20)\d{2})(?<dash>-)(?<to>(?:19|20)\d{2})(?=\s?年)/g
/** 10—15%: the reader cannot tell 10 from 10%. 亿 and 万 are as much part of the number. */
const dropped =
  /(?<![\d.%—~～-])(?<from>\d+(?:\.\d+)?)(?<dash>[—~～-])(?<to>\d+(?:\.\d+)?)(?<unit>%|‰|亿|万)/g

/** A hyphen between years; a range whose first number has lost its % or 亿. */
export default defineRule({
  id: 'range-form',
  severity: ['warning', 'info', 'info'],
  authority: 'standard',
  summary: 'a range with a hyphen between years, or with the unit at its end only',
  why: 'A hyphen joins parts of a code; a dash goes between years. 10—15% and 13—17亿 have two readings. The fixes are unsafe: what the author meant may be the other one.',
  source: 'GB/T 15834-2011, 4.13; GB/T 15835-2011 (ranges)',
  needsText: true,
  examples: {
    clean: [
      {
        text: sampleLetter({
          body: '2023—2035年，节水率达到10%—15%，投入1.3亿—1.7亿元，联系电话0231-20232035。',
        }),
        why: 'dashes and units where they belong',
      },
    ],
    failing: [
      {
        text: sampleLetter({ body: '2023-2035年，节水率达到10—15%。' }),
        why: 'a hyphen, and a dropped %',
        finds: ['5:1 2023-2035', '5:17 10—15%'],
      },
    ],
  },
  *check({ prose, masked }) {
    if (prose === null) return
    const words = masked.slice(...prose)
    for (const { 0: text, index } of matchesOf(years, words)) {
      const start = prose[0] + index
      const dash = start + 4
      yield {
        message: `the years “${text}年” are joined by a hyphen, not by a dash`,
        start,
        end: start + text.length,
        fix: { start: dash, end: dash + 1, text: '—', isSafe: false },
      }
    }
    for (const { 0: text, index, groups = {} } of matchesOf(dropped, words)) {
      const { from = '', to = '', unit = '' } = groups
      if (Number(from) >= Number(to)) continue
      const start = prose[0] + index
      const at = start + from.length
      yield {
        message: `the first number of “${text}” has no ${unit}`,
        start,
        end: start + text.length,
        fix: { start: at, end: at, text: unit, isSafe: false },
      }
    }
  },
})
