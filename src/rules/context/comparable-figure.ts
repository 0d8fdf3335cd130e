import type { Figure } from '../../model/figure.ts'

/** A shorter measure (投资, 补助) is of many things. */
const shortestMeasure = 4
/** Words of a place or body before a measure make it another quantity. */
const elsewhere = /[省市州区县旗镇乡村]|街道|企业|公司|学校|医院|大学|项目|分别|其中|每|各/u
const whole = /[全我本][省市州区县旗镇乡]/gu

/** What belongs to a figure stands no further before it. */
const farthest = 160

/** The words of a figure's sentence before `end`. */
export function wordsBefore({ sentence }: Figure, end: number, folded: string): string {
  return folded.slice(Math.max(sentence[0], end - farthest), end)
}

/**
 * What two figures (数据) must share to be one quantity: measure, unit, kind, basis. Null for figures that cannot be compared: ranges,
 * changes, plans, parts, comparisons, doubtful ones, and those that another place or body may own. `folded` is the document's text.
 */
export function quantityOf(figure: Figure, folded: string): string | null {
  const { measure, value, high, change, target, partOf, comparedWith, suspect, per, kind, unit } = figure
  if (measure === null || value === null || high !== null || change !== null) return null
  if (target || partOf !== null || comparedWith !== null || suspect) return null
  if (kind === 'rank' || kind === 'ratio' || kind === 'duration' || kind === 'age') return null
  if (measure.text.length < shortestMeasure) return null
  const lead = wordsBefore(figure, Math.min(measure.span[0], figure.span[0]), folded)
  const clause = lead.slice(
    Math.max(lead.lastIndexOf(','), lead.lastIndexOf('、'), lead.lastIndexOf(';')) + 1,
  )
  if (elsewhere.test(clause.replace(whole, ''))) return null
  return [measure.text, unit, kind, per?.text ?? '', figure.cumulative].join('|')
}
