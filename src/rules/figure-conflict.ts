import type { Figure } from '../model/figure.ts'
import { defineRule } from './define-rule.ts'
import { sampleLetter } from './sample-letter.ts'

/** A shorter measure (投资, 补助) is of many things. */
const shortestMeasure = 4
/** Words of a place or body in front of a measure make it another quantity. */
const elsewhere = /[省市州区县旗镇乡村]|街道|企业|公司|学校|医院|大学|项目|分别|其中|每|各/u

/** One quantity given twice with different values in one letter. */
export default defineRule({
  id: 'figure-conflict',
  severity: ['warning', 'warning', 'warning'],
  authority: 'logic',
  summary: 'one quantity has two values',
  why: 'Two values of one measure at one time cannot both hold. Only figures with the same measure, unit and stated time are compared, exact ones, neither parts of a whole nor plans; what another place or body may own is left alone.',
  source: 'arithmetic',
  needsText: true,
  examples: {
    clean: [
      {
        text: sampleLetter({
          body: '截至2021年底，全市建成高标准示范田120个。截至2022年底，全市建成高标准示范田150个。',
        }),
        why: 'two times',
      },
    ],
    failing: [
      {
        text: sampleLetter({
          body: '截至2022年底，全市累计建成高标准示范田150个。\n近年来，示范带动明显，截至2022年底，全市累计建成高标准示范田510个。',
        }),
        why: '150 and 510 at one time',
        finds: ['6:30 510个'],
      },
    ],
  },
  *check({ document, folded }) {
    const first = new Map<string, Figure>()
    for (const figure of document.figures) {
      const key = keyOf(figure, folded)
      if (key === null) continue
      const earlier = first.get(key)
      if (earlier === undefined) first.set(key, figure)
      else if (earlier.value !== figure.value && earlier.sentence[0] !== figure.sentence[0]) {
        const [start, end] = figure.span
        yield {
          message: `“${figure.measure?.text}” is “${earlier.text}” before and “${figure.text}” here`,
          start,
          end,
        }
      }
    }
  },
})

/** What two figures must share to be one quantity, or null where a figure cannot be compared. */
function keyOf(figure: Figure, folded: string): string | null {
  const {
    measure,
    value,
    high,
    modifier,
    change,
    target,
    partOf,
    comparedWith,
    suspect,
    per,
    asOf,
    period,
    kind,
    unit,
  } = figure
  if (measure === null || value === null || high !== null || modifier !== 'exact' || change !== null)
    return null
  if (target || partOf !== null || comparedWith !== null || suspect || (asOf === null && period === null))
    return null
  if (kind === 'rank' || kind === 'ratio' || kind === 'duration' || kind === 'age') return null
  if (measure.text.length < shortestMeasure) return null
  const [from] = figure.sentence
  const lead = folded.slice(from, Math.max(from, Math.min(measure.span[0], figure.span[0])))
  const clause = lead.slice(
    Math.max(lead.lastIndexOf(','), lead.lastIndexOf('、'), lead.lastIndexOf(';')) + 1,
  )
  if (elsewhere.test(clause.replace(/全[省市州区县旗镇乡]|我[省市州区县旗镇乡]/gu, ''))) return null
  return [measure.text, unit, kind, per?.text ?? '', asOf ?? period?.join(), figure.cumulative].join('\u0000')
}
