import { guesses, type State } from '../grammar/letter.ts'
import type { Line } from '../text/lines.ts'
import type { Passed } from './best-path.ts'
import { type Chosen, marginsOf } from './margins.ts'
import { nodes } from './nodes.ts'
import type { PieceEdge } from './pieces.ts'

/** A piece whose part is a guess (把握不大). */
export interface Guess {
  readonly line: Line
  readonly state: State
  /** What it might be as well. */
  readonly runnerUp: State
}

const stateOf = ({ node }: Chosen<PieceEdge>): State => (nodes[node] as (typeof nodes)[number]).state

/** The pieces of the best path whose margin is so small that many like them are of another part; none where there are too many stretches for margins. */
export function guessesOf(passed: Passed<PieceEdge>, chosen: readonly Chosen<PieceEdge>[]): Guess[] {
  if (passed.isOver) return []
  const margins = marginsOf(passed, chosen, mayBeGuess, highest)
  return chosen.flatMap((piece, i): Guess[] => {
    const { margin = 0, runnerUp = null } = margins[i] ?? {}
    const state = stateOf(piece)
    const isGuess = runnerUp !== null && margin < (guesses[state]?.below ?? 0)
    return isGuess ? [{ line: piece.edge.line, state, runnerUp }] : []
  })
}
/** Below what any margin is that is a guess's. */
const highest = Object.values(guesses).reduce((most, { below }) => Math.max(most, below), 0)

function mayBeGuess(piece: Chosen<PieceEdge>): boolean {
  const guess = guesses[stateOf(piece)]
  if (guess === undefined) return false
  const { shape, says } = piece.edge
  return (
    (guess.only.length === 0 || guess.only.some((fact) => shape.includes(fact))) &&
    !guess.not.some((fact) => shape.includes(fact) || says.includes(fact))
  )
}
