import type { Figure } from '../model/figure.ts'
import { quantityOf } from './context/comparable-figure.ts'
import { defineRule } from './define-rule.ts'
import { sampleLetter } from './sample-letter.ts'

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

/** The quantity and its stated time, or null where the figure cannot be compared. */
function keyOf(figure: Figure, folded: string): string | null {
  const { modifier, asOf, period } = figure
  const time = asOf ?? period?.join('/')
  const quantity = modifier === 'exact' && time !== undefined ? quantityOf(figure, folded) : null
  return quantity === null ? null : `${quantity}|${time}`
}
