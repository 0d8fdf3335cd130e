import type { Figure } from '../model/figure.ts'
import { quantityOf, wordsBefore } from './context/comparable-figure.ts'
import { defineRule } from './define-rule.ts'
import { sampleLetter } from './sample-letter.ts'

/** Without the whole place the section says of what part a number is. */
const wholePlace = /[全我本][省市州区县旗镇乡]|全国/u
/** Every section has projects and funds of its own. */
const generic =
  /(?:项目|工程|活动|资金|经费|投资|投入|贷款|补助|补贴|会议|检查|培训|案件|问题|站点|设施|设备|人员|人次|企业|单位)$/u
const longestGeneric = 8

/** One quantity given twice with different values in one letter. */
export default defineRule({
  id: 'figure-conflict',
  severity: ['warning', 'warning', 'warning'],
  authority: 'logic',
  summary: 'one quantity has two values',
  why: 'Both cannot hold. Only figures of a whole place (全市) with the same measure, unit and stated time are compared; parts, plans, and what every section has for itself (项目, 资金) are left alone.',
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
        finds: ['6:33 510个'],
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

/** The quantity and its stated time, or null where the figure cannot be compared. */
function keyOf(figure: Figure, folded: string): string | null {
  const { modifier, asOf, period, measure, span, cumulative, text } = figure
  // 全市共有 without a time is of the letter's day.
  const time = asOf ?? period?.join('/') ?? (cumulative ? '' : undefined)
  const isAmount = modifier === 'exact' || /[余多]/u.test(text)
  if (!isAmount || time === undefined || measure === null) return null
  if (!wholePlace.test(wordsBefore(figure, span[0], folded))) return null
  if (measure.text.length < longestGeneric && generic.test(measure.text)) return null
  const quantity = quantityOf(figure, folded)
  return quantity === null ? null : `${quantity}|${modifier}|${time}`
}
