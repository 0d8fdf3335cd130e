import { partitionWords } from '../grammar/partition-words.ts'
import type { Figure } from '../model/figure.ts'
import { halfUnit } from './context/figure-precision.ts'
import { defineRule } from './define-rule.ts'
import { sampleLetter } from './sample-letter.ts'

/** Parts that come this near to their whole, as a share of it, were meant to be all of it. */
const nearWhole = 0.1

/** An explicit partition (其中A…B…C…) whose parts do not add up to the whole. */
export default defineRule({
  id: 'sum-mismatch',
  severity: ['warning', 'warning', 'warning'],
  authority: 'logic',
  summary: 'the parts of a partition do not add up',
  why: 'A total and its parts cannot both be right. Lists that may overlap (其中女性30名、党员40名) are never added: each part must have another word of one scheme (国家级, 市级; A, B). Parts that fall short by more than a tenth were not meant to be all; rounded numbers may differ by their last place.',
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
      if (!isPartition(figure, parts, folded)) continue
      const sum = parts.reduce((total, { value }) => total + (value ?? 0), 0)
      const total = figure.value ?? 0
      const tolerance =
        [figure, ...parts].reduce((slack, part) => slack + halfUnit(part), 0) + Math.abs(total) * 1e-9
      const gap = sum - total
      if (Math.abs(gap) <= tolerance || (gap < 0 && -gap > total * nearWhole)) continue
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

/** Whether the words in front of each part name another member of one scheme. */
function isPartition(whole: Figure, parts: readonly Figure[], folded: string): boolean {
  let from = whole.span[1]
  const words = parts.map(({ span }) => {
    const before = folded.slice(from, Math.max(from, span[0]))
    from = span[1]
    return before
  })
  return partitionWords.some((scheme) => {
    const members = words.map((before) => scheme.findIndex((word) => before.includes(word)))
    return members.every((member) => member >= 0) && new Set(members).size === members.length
  })
}

function round(value: number): number {
  return Number(value.toPrecision(12))
}
