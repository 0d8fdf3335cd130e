import { foldWidth } from '../text/width.ts'
import { quantityOf } from './context/comparable-figure.ts'
import { defineRule } from './define-rule.ts'
import type { BatchKey } from './rule.ts'
import { sampleLetter } from './sample-letter.ts'

interface FigureKey extends BatchKey {
  readonly printed: string
  readonly measure: string
  readonly amount: number
  /** The time it states, or null. */
  readonly time: string | null
  /** The day of its letter, or null. */
  readonly signedOn: string | null
}

const day = 86_400_000
/** Letters of one round of answers are written within these days; what was counted cannot shrink between them. */
const oneRound = 45

/** The same agency gives two values for one measure in two letters. */
export default defineRule<FigureKey>({
  id: 'figure-differs-across',
  severity: ['info', 'info', 'info'],
  authority: 'logic',
  summary: 'two letters of one agency give two values for one measure',
  why: 'Two values for one stated time cannot both hold, nor can a count that shrinks between two letters of one round. Everything else is growth.',
  source: 'arithmetic',
  needsText: true,
  examples: {
    clean: [
      {
        text: sampleLetter({ body: '截至2021年底，全市累计建成高标准示范田120个。' }),
        others: [sampleLetter({ body: '截至2022年底，全市累计建成高标准示范田150个。' })],
        why: 'two times',
      },
    ],
    failing: [
      {
        text: sampleLetter({ body: '截至2022年底，全市累计建成高标准示范田150个。' }),
        others: [sampleLetter({ body: '目前进展顺利。截至2022年底，全市累计建成高标准示范田130个。' })],
        why: 'one time, two values',
        finds: ['5:29 130个'],
      },
    ],
  },
  batch: {
    *keysOf({ document, folded, isLetter }) {
      const agency = document.signature?.agencies[0]?.text ?? document.title?.issuer
      if (!isLetter || agency === undefined || agency === null) return
      const date = document.signature?.date
      const signedOn = date?.iso?.length === 10 && !date.inferred ? date.iso : null
      for (const figure of document.figures) {
        const quantity = quantityOf(figure, folded)
        if (quantity === null || figure.value === null) continue
        yield {
          value: `${foldWidth(agency).replaceAll(/\s+/gu, '')}|${quantity}`,
          span: figure.span,
          printed: figure.text,
          measure: figure.measure?.text ?? '',
          amount: figure.value,
          time: figure.asOf ?? figure.period?.join('/') ?? null,
          signedOn,
        }
      }
    },
    *compare(group) {
      const byTime = new Map<string, FigureKey>()
      let latest: FigureKey | null = null
      for (const key of group.toSorted(bySignature)) {
        const same = key.time === null ? undefined : byTime.get(key.time)
        if (same !== undefined && same.amount !== key.amount && same.source !== key.source)
          yield verdict(key, same)
        else if (same === undefined && latest !== null && shrinks(latest, key)) yield verdict(key, latest)
        if (key.time !== null && same === undefined) byTime.set(key.time, key)
        latest = key
      }
    },
  },
})

function verdict(key: FigureKey, earlier: FigureKey) {
  return {
    key,
    message: `“${key.measure}” is “${key.printed}” here and “${earlier.printed}” in ${earlier.source}`,
  }
}

function shrinks(earlier: FigureKey, later: FigureKey): boolean {
  if (earlier.signedOn === null || later.signedOn === null || earlier.source === later.source) return false
  if (earlier.time !== null || later.time !== null || later.amount >= earlier.amount) return false
  return (Date.parse(later.signedOn) - Date.parse(earlier.signedOn)) / day <= oneRound
}

function bySignature(a: FigureKey, b: FigureKey): number {
  const [first, second] = [a.signedOn ?? '', b.signedOn ?? '']
  return first < second ? -1 : first > second ? 1 : a.source < b.source ? -1 : a.source > b.source ? 1 : 0
}
