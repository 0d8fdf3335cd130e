import { partitionWords } from '../grammar/partition-words.ts'
import type { Figure } from '../model/figure.ts'
import { hanziUnits } from '../text/hanzi.ts'
import { halfUnit } from './context/figure-precision.ts'
import { defineRule } from './define-rule.ts'
import { sampleLetter } from './sample-letter.ts'

/** Parts that come this near to their whole, as a share of it, were meant to be all of it. */
const nearWhole = 0.1

/** A place before its part: 青禾镇, 白石区. */
const place = new RegExp(`([${hanziUnits}]{2,6}(?:省|市|区|县|旗|镇|乡|村|街道))[${hanziUnits}]{0,4}$`, 'u')

/** An explicit partition (其中A…B…C…) whose parts do not add up to the whole. */
export default defineRule({
  id: 'sum-mismatch',
  severity: ['warning', 'warning', 'warning'],
  authority: 'logic',
  summary: 'the parts of a partition do not add up',
  why: 'A total and its parts cannot both be right. Lists that may overlap (其中女性30名、党员40名) are never added, and parts that fall short by more than a tenth were not meant to be all, unless they are all there can be (男, 女). Rounded numbers may differ by their last place.',
  source: 'arithmetic',
  needsText: true,
  examples: {
    clean: [
      {
        text: sampleLetter({
          body: '全市建成示范田19个，其中，国家级4个、市级15个；培训农技员50名，其中女性30名、党员40名。',
        }),
        why: 'one list adds up, the other may overlap',
      },
    ],
    failing: [
      {
        text: sampleLetter({ body: '全市建成示范田20个，其中，国家级4个、市级15个。' }),
        why: '4 and 15 are 19',
        finds: ['5:8 20个'],
      },
      {
        text: sampleLetter({ body: '全市发放节水卡220张（其中A卡143张，B卡97张）。' }),
        why: 'the parts exceed the whole',
        finds: ['5:8 220张'],
      },
    ],
  },
  *check({ document, folded }) {
    const { figures } = document
    for (const [whole, parts] of partsOf(figures)) {
      const figure = figures[whole]
      if (
        figure === undefined ||
        parts.length < 2 ||
        !isPlain(figure) ||
        !parts.every((part) => isPlain(part))
      )
        continue
      if (parts.some(({ unit, kind }) => unit !== figure.unit || kind !== figure.kind)) continue
      const partition = partitionOf(figure, parts, folded)
      if (partition === null) continue
      const sum = parts.reduce((total, { value }) => total + (value ?? 0), 0)
      const total = figure.value ?? 0
      const tolerance =
        [figure, ...parts].reduce((slack, part) => slack + halfUnit(part), 0) + Math.abs(total) * 1e-9
      const gap = sum - total
      if (Math.abs(gap) <= tolerance || (gap < 0 && -gap > total * nearWhole && partition !== 'whole'))
        continue
      const [start, end] = figure.span
      yield {
        message: `the parts of “${figure.text}” (${parts.map(({ text }) => text).join(' + ')}) add up to ${round(sum)}`,
        start,
        end,
      }
    }
  },
})

function partsOf(figures: readonly Figure[]): Map<number, Figure[]> {
  const out = new Map<number, Figure[]>()
  for (const figure of figures) {
    if (figure.partOf === null) continue
    const parts = out.get(figure.partOf)
    if (parts === undefined) out.set(figure.partOf, [figure])
    else parts.push(figure)
  }
  return out
}

function isPlain({ value, high, modifier, change, suspect, kind }: Figure): boolean {
  return (
    value !== null &&
    high === null &&
    modifier === 'exact' &&
    change === null &&
    !suspect &&
    (kind === 'count' || kind === 'money' || kind === 'area' || kind === 'length')
  )
}

/**
 * How the words before the parts divide the whole: into all members of one scheme (男, 女), into some of them or into places, or in a way
 * that may overlap (null).
 */
function partitionOf(whole: Figure, parts: readonly Figure[], folded: string): 'whole' | 'some' | null {
  let from = whole.span[1]
  const words = parts.map(({ span }) => {
    const before = folded.slice(from, Math.max(from, span[0]))
    from = span[1]
    return before
  })
  const isApart = (members: readonly (number | string | undefined)[]) =>
    members.every((member) => member !== undefined && member !== -1) &&
    new Set(members).size === members.length
  for (const scheme of partitionWords) {
    const members = words.map((before) => scheme.findIndex((word) => before.includes(word)))
    if (isApart(members)) return members.length === scheme.length ? 'whole' : 'some'
  }
  return isApart(words.map((before) => place.exec(before)?.[1])) ? 'some' : null
}

function round(value: number): number {
  return Number(value.toPrecision(12))
}
