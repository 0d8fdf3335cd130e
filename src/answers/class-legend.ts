import { classMeanings } from '../grammar/class-legends.ts'
import type { Disposition } from '../model/answer.ts'
import type { Document } from '../model/document.ts'
import type { Mention } from '../model/mention.ts'
import { matchesOf } from '../text/matches.ts'
import { foldWidth } from '../text/width.ts'

/** Where a class is explained in its legend: B类:, C表示. */
const head = /(?<![A-Za-z])([A-D])(?:类|级)?["”’)]?(?:件|表示|代表|为|是|[:—-]){1,3}/g

/** The legend of classes (办理结果分类说明) that a page prints, and what the letter's own class means by it. */
export interface ClassLegend {
  readonly legend: Mention
  readonly meaning: Disposition | null
}

/** Reads the legend among the lines that fill no other field: 注:A表示…;B表示…. Null where no line explains two classes. */
export function readClassLegend({ marks, notes, unclaimed }: Document): ClassLegend | null {
  const code = marks.resultClass?.code
  for (const line of [...notes, ...unclaimed]) {
    if (!/[A-DＡ-Ｄ]/u.test(line.text)) continue
    const text = foldWidth(line.text)
    const heads = matchesOf(head, text)
    if (new Set(heads.map(([, named]) => named)).size < 2) continue
    const own = heads.findIndex(([, named]) => named === code)
    const start = heads[own]
    if (start === undefined) return { legend: line, meaning: null }
    return { legend: line, meaning: meaningOf(text.slice(start.index, heads[own + 1]?.index)) }
  }
  return null
}

function meaningOf(words: string): Disposition | null {
  return classMeanings.find(([any]) => any.some((word) => words.includes(word)))?.[1] ?? null
}
