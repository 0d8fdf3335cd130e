import type { MarkerStyle } from '../fields/marker.ts'
import { styleOf } from './context/sibling-lists.ts'
import { defineRule } from './define-rule.ts'
import { sampleLetter } from './sample-letter.ts'

const order: readonly MarkerStyle[] = ['chinese', 'chineseBracket', 'arabic', 'arabicBracket']

/** Markers out of the order 一、 （一） 1. （1）. */
export default defineRule({
  id: 'ordinal-style',
  severity: ['info', 'info', 'info'],
  authority: 'standard',
  summary: 'markers out of the order 一、 （一） 1. （1）',
  why: 'The style of a marker shows its level. Running words (一是, 第一) have no level; each way of leaving the order is reported once a letter.',
  source: 'GB/T 9704-2012, 7.3.3',
  examples: {
    clean: [
      {
        text: sampleLetter({
          body: '一、工作情况\n（一）改渠道\n1.青禾镇。已改造旧渠12公里。\n2.白石镇。已改造旧渠9公里。\n（二）换喷头\n已更换3000套。\n二、下一步打算\n每镇建一座管护站。',
        }),
        why: 'each level in its style',
      },
    ],
    failing: [
      {
        text: sampleLetter({
          body: '一、工作情况\n1.青禾镇。已改造旧渠12公里。\n2.白石镇。已改造旧渠9公里。\n二、下一步打算\n每镇建一座管护站。',
        }),
        why: '1. comes directly under 一、',
        finds: ['6:1 1.'],
      },
    ],
  },
  *check({ sections }) {
    const told = new Set<string>()
    for (const { section, parent } of sections) {
      const style = styleOf(section)
      const above = parent === null ? null : styleOf(parent)
      if (style === null || !isLevel(style) || (parent !== null && (above === null || !isLevel(above))))
        continue
      const due = above === null ? 0 : order.indexOf(above) + 1
      const key = `${above}>${style}`
      if (order.indexOf(style) === due || told.has(key)) continue
      told.add(key)
      const [start] = section.span
      const where = parent === null ? 'at the first level' : `under “${parent.marker}”`
      yield {
        message: `“${section.marker}” stands ${where}; the order is 一、 （一） 1. （1）`,
        start,
        end: start + section.marker.length,
      }
    }
  },
})

function isLevel(style: MarkerStyle): boolean {
  return style === 'circled' || order.includes(style)
}
