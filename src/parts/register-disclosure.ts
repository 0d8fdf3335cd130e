import { disclosureAnswers, disclosureWords, ownDisclosureLabels } from '../grammar/marks.ts'
import type { Cell } from './metadata-cells.ts'

const own: ReadonlySet<string> = new Set(ownDisclosureLabels)
const disclosed: ReadonlySet<string> = new Set(disclosureWords)
const answered: ReadonlySet<string> = new Set(disclosureAnswers)

/** 主动公开 of 公开属性:主动公开, all of 是否公开:是; null where nothing of the kind is said. */
export function disclosureOf(cell: Cell, words: string): Cell | null {
  if (!own.has(cell.label)) return null
  if (answered.has(words)) return { ...cell, start: cell.labelStart }
  return disclosed.has(words) ? cell : null
}
