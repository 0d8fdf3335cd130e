import { type Phase, type State, states } from '../grammar/letter.ts'
import type { Answers } from '../parts/index.ts'
import type { Address } from '../parts/salutation.ts'
import type { Line } from '../text/lines.ts'
import type { SourceText } from '../text/source-text.ts'
import { bestPath, Passed, type Stretch } from './best-path.ts'
import { type Guess, guessesOf } from './guesses.ts'
import { findLandmark, type Landmark } from './landmark.ts'
import { type Chosen, mostStretches } from './margins.ts'
import { nodes } from './nodes.ts'
import { type PieceEdge, stretchesOf } from './pieces.ts'
import { secondPrint } from './second-print.ts'

/** A piece of the text with its state on the best path, and what its readers answered. */
export interface Step {
  readonly line: Line
  /** Index of the printed line that it is, or is part of. */
  readonly index: number
  readonly state: State
  readonly answers: Answers
  readonly address: Address | null
}

/** The lines of a text as one letter. */
export interface Reading {
  /** Every piece of the lines with its state, in order. */
  readonly steps: readonly Step[]
  /** The lines of a second print, which is not read. */
  readonly others: readonly Line[]
  /** The pieces whose parts are guesses. */
  readonly guesses: readonly Guess[]
}

const noAnswers: Answers = {}

/** Reads the lines as one letter. */
export function readAsLetter(source: SourceText, printed: readonly Line[]): Reading {
  const { lines, landmark, others } = onePrint(source, printed)
  const passed = new Passed<PieceEdge>(mostStretches)
  const chosen: Chosen<PieceEdge>[] = []
  const steps = readSteps(lines, stretchesOf(source, lines, landmark), passed, chosen)
  return { steps, others, guesses: guessesOf(passed, chosen) }
}

/** The lines of the print that is read, where the letter opens among them, and the lines of the other. */
export function onePrint(
  source: SourceText,
  printed: readonly Line[],
): { lines: readonly Line[]; landmark: Landmark; others: readonly Line[] } {
  const landmark = findLandmark(source, printed)
  const other = landmark.isSure ? secondPrint(printed, landmark.headEnd - 1) : null
  if (other === null) return { lines: printed, landmark, others: [] }
  const lines = [...printed.slice(0, other.from), ...printed.slice(other.to)]
  return { lines, landmark: findLandmark(source, lines), others: printed.slice(other.from, other.to) }
}

function readSteps(
  lines: readonly Line[],
  stretches: Iterable<Stretch<PieceEdge>>,
  passed: Passed<PieceEdge>,
  chosen: Chosen<PieceEdge>[],
): Step[] {
  const steps: Step[] = []
  const take = (edge: PieceEdge, node: number, times: number, stretch: number) => {
    const { line, index, answers, address } = edge
    const state = (nodes[node] as (typeof nodes)[number]).state
    if (stretch < mostStretches) chosen.push({ stretch, edge, node })
    steps.push({ line, index, state, answers: answers ?? noAnswers, address })
    for (let k = index + 1; k < index + times; k++)
      steps.push({ line: lines[k] as Line, index: k, state, answers: noAnswers, address: null })
  }
  bestPath(stretches, take, passed)
  return steps
}

/** The part of a letter that a step belongs to. */
export function phaseOf({ state }: Step): Phase {
  return states[state].phase
}

/** The steps of a letter by its parts; `greeting` are the lines between the salutation and the text. */
export interface Divided {
  readonly head: readonly Step[]
  readonly salutation: readonly Step[]
  readonly greeting: readonly Step[]
  readonly text: readonly Step[]
  readonly sign: readonly Step[]
  readonly tail: readonly Step[]
}

/** Divides the steps of the best path, whose phases come in the order of a letter. */
export function divideSteps(steps: readonly Step[]): Divided {
  const end = (from: number, is: (step: Step) => boolean): number => {
    let at = from
    while (at < steps.length && is(steps[at] as Step)) at++
    return at
  }
  const head = end(0, (step) => phaseOf(step) === 'head')
  const salutation = end(head, ({ state }) => state === 'salutation' || state === 'salutationLead')
  const greeting = end(salutation, ({ state }) => state === 'greeting')
  const text = end(greeting, (step) => phaseOf(step) === 'text')
  const rest = steps.slice(text)
  return {
    head: steps.slice(0, head),
    salutation: steps.slice(head, salutation),
    greeting: steps.slice(salutation, greeting),
    text: steps.slice(greeting, text),
    sign: rest.filter((step) => phaseOf(step) === 'sign'),
    tail: rest.filter((step) => phaseOf(step) === 'tail'),
  }
}
