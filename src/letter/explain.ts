import { type Fact, states } from '../grammar/letter.ts'
import type { Explanation } from '../model/explanation.ts'
import type { Line } from '../text/lines.ts'
import { placer } from '../text/locate.ts'
import { mentionAt, type SourceText } from '../text/source-text.ts'
import { bestPath, Passed, type Stretch } from './best-path.ts'
import { type Chosen, type Margin, marginsOf, mostStretches } from './margins.ts'
import { nodes } from './nodes.ts'
import { type PieceEdge, stretchesOf } from './pieces.ts'
import { onePrint } from './steps.ts'

/** Every piece of the text with its state, what spoke for it, the runner-up and the margin, in order. */
export function explainLines(source: SourceText, printed: readonly Line[]): Explanation[] {
  const { lines, landmark } = onePrint(source, printed)
  const stretches = [...stretchesOf(source, lines, landmark)]
  const { chosen, margins } = chosenIn(stretches)
  const place = placer(source.text)
  return chosen.flatMap(({ edge, node, stretch }, i) => {
    const state = (nodes[node] as (typeof nodes)[number]).state
    const weights: Partial<Record<Fact, number>> = states[state].for
    const evidence = [...edge.shape, ...edge.says].flatMap((fact) => {
      const worth = weights[fact] ?? 0
      return worth === 0 ? [] : [{ fact, worth }]
    })
    const { times } = stretches[stretch] as Stretch<PieceEdge>
    return Array.from({ length: times }, (_, k): Explanation => {
      const line = k === 0 ? edge.line : (lines[edge.index + k] as Line)
      const { text, span } = mentionAt(source, line.start, line.end)
      const { margin = null, runnerUp = null } = margins[i] ?? {}
      return { line: place(span[0]).line, text, part: state, evidence, runnerUp, margin: rounded(margin) }
    })
  })
}

/** The pieces of the best path through the stretches, with how sure each is; without margins where there are too many. */
function chosenIn(stretches: readonly Stretch<PieceEdge>[]): {
  chosen: readonly Chosen<PieceEdge>[]
  margins: readonly (Margin | null)[]
} {
  const chosen: Chosen<PieceEdge>[] = []
  const passed = new Passed<PieceEdge>(mostStretches)
  const take = (edge: PieceEdge, node: number, _: number, stretch: number) => {
    chosen.push({ stretch, edge, node })
  }
  bestPath(stretches, take, passed, everyReading)
  return { chosen, margins: passed.isOver ? [] : marginsOf(passed, chosen, () => true, everyReading) }
}
/** As far as a reading may fall short of the best to be explained. */
const everyReading = Number.POSITIVE_INFINITY

function rounded(margin: number | null): number | null {
  return margin === null || !Number.isFinite(margin) ? null : Math.round(margin * 10) / 10
}
