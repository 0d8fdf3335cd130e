import type { Document } from '../model/document.ts'
import type { Cell, Column, View } from './tables/column.ts'
import { agencyOf, dateOf, issuerPlace } from './tables/letter.ts'
import { adopted, assemblyOf, countAnswers, declined, publicationLag } from './tables/letters.ts'
import { regionAt } from './tables/region.ts'

/** What letters are grouped by: each gives the value of a letter, null where the letter does not say it. The keys …At are by the places of the view's year. */
export const panelKeys = {
  region: ({ issuer }: Document) => issuer?.region?.code ?? null,
  regionName: ({ issuer }: Document) => issuer?.region?.name ?? null,
  regionAt: (document: Document, view: View) => regionAt(issuerPlace(document), view)?.code ?? null,
  regionNameAt: (document: Document, view: View) => regionAt(issuerPlace(document), view)?.name ?? null,
  level: ({ issuer }: Document) => issuer?.level ?? null,
  kind: ({ issuer }: Document) => issuer?.kind ?? null,
  agency: (document: Document) => agencyOf(document),
  year: (document: Document) => dateOf(document)?.slice(0, 4) ?? null,
  assembly: ({ proposal }: Document) => proposal?.assembly ?? null,
  assemblyLevel: (document: Document) => assemblyOf(document)?.level ?? null,
  assemblyRegion: (document: Document) => assemblyOf(document)?.region?.code ?? null,
  assemblyRegionName: (document: Document) => assemblyOf(document)?.region?.name ?? null,
  resultClass: ({ marks }: Document) => marks.resultClass?.code ?? null,
} as const
export type PanelKey = keyof typeof panelKeys

/** One group of letters with its sums. A mean or share counts only the letters that say it: `known` of each tells how many, so that 0 and missing stay two things. */
export interface PanelRow {
  readonly keys: readonly (string | null)[]
  readonly letters: number
  readonly replies: number
  readonly sums: Readonly<Record<string, { readonly sum: number; readonly known: number }>>
}

/** A number of a letter that a panel sums, null where the letter does not say it. */
const measures: Readonly<
  Record<string, { readonly description: string; readonly of: (document: Document) => number | null }>
> = {
  commitments: { description: 'promises (承诺事项)', of: ({ commitments }) => commitments.length },
  commitmentsWithDue: {
    description: 'promises with a day by which',
    of: ({ commitments }) => commitments.filter(({ due }) => due !== null).length,
  },
  answers: {
    description: 'points answered one by one',
    of: ({ answers }) => (answers.length === 0 ? null : answers.length),
  },
  answersAdopted: {
    description: 'points resolved, underway or planned',
    of: (document) => countAnswers(document.answers, adopted),
  },
  answersDeclined: {
    description: 'points declined',
    of: (document) => countAnswers(document.answers, declined),
  },
  publicationLag: { description: 'days from the letter to its publication', of: publicationLag },
  coHandlers: { description: 'agencies that handled it too', of: ({ coHandlers }) => coHandlers.length },
  figures: { description: 'quantities', of: ({ figures }) => figures.length },
}

interface Group {
  readonly keys: readonly (string | null)[]
  letters: number
  replies: number
  readonly sums: Record<string, { sum: number; known: number }>
}

/** Sums letters by keys (面板数据) without holding them. */
export class Panel {
  readonly #groups = new Map<string, Group>()
  readonly #by: readonly PanelKey[]

  readonly #view: View

  constructor(by: readonly PanelKey[], view: View) {
    this.#by = by
    this.#view = view
  }

  add(document: Document): void {
    const keys = this.#by.map((key) => panelKeys[key](document, this.#view))
    const id = JSON.stringify(keys)
    let group = this.#groups.get(id)
    if (group === undefined) {
      const sums = Object.fromEntries(Object.keys(measures).map((name) => [name, { sum: 0, known: 0 }]))
      group = { keys, letters: 0, replies: 0, sums }
      this.#groups.set(id, group)
    }
    group.letters++
    if (document.kind === 'reply') group.replies++
    for (const [name, { of }] of Object.entries(measures)) {
      const value = of(document)
      const sum = group.sums[name]
      if (value === null || sum === undefined) continue
      sum.sum += value
      sum.known++
    }
  }

  /** The groups in the order of their keys, what is missing last. */
  rows(): PanelRow[] {
    return [...this.#groups.values()].sort((a, b) => {
      for (const [i, key] of a.keys.entries()) {
        const other = b.keys[i] ?? null
        if (key === other) continue
        if (key === null) return 1
        return other === null || key < other ? -1 : 1
      }
      return 0
    })
  }
}

/** The columns of `fuhan panel`: the keys, the counts, and for each measure its sum, the letters that say it, and their mean. */
export function panelColumns(by: readonly PanelKey[]): readonly Column<PanelRow>[] {
  const of = (
    name: string,
    description: string,
    type: Column<PanelRow>['type'],
    cell: (row: PanelRow) => Cell,
  ) => ({
    name,
    type,
    description,
    of: cell,
  })
  return [
    ...by.map((key, i) =>
      of(
        key,
        `The ${key} of the group; empty where letters do not say it`,
        'string',
        ({ keys }) => keys[i] ?? null,
      ),
    ),
    of('letters', 'Letters of the group', 'integer', ({ letters }) => letters),
    of('replies', 'Of them replies', 'integer', ({ replies }) => replies),
    ...Object.entries(measures).flatMap(([name, { description }]) => [
      of(name, `Sum: ${description}`, 'number', ({ sums }) =>
        (sums[name]?.known ?? 0) === 0 ? null : (sums[name]?.sum ?? null),
      ),
      of(
        `${name}Known`,
        `Letters that say it: ${description}`,
        'integer',
        ({ sums }) => sums[name]?.known ?? 0,
      ),
      of(`${name}Mean`, `Mean of those letters: ${description}`, 'number', ({ sums }) => {
        const { sum, known } = sums[name] ?? { sum: 0, known: 0 }
        return known === 0 ? null : sum / known
      }),
    ]),
  ]
}
