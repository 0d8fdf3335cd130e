import { blockMarker } from '../fields/marker.ts'
import type { Fact } from '../grammar/letter.ts'
import { footUnits } from '../grammar/line-signs.ts'
import { type Answers, type Asked, answersTo, type Zone } from '../parts/index.ts'
import { readBlocks } from '../parts/metadata.ts'
import type { MetadataPart } from '../parts/metadata-part.ts'
import { isOpeningAt, isOpeningLine, opensBare, sentenceFrom } from '../parts/opening-line.ts'
import type { Around, Reading } from '../parts/reader.ts'
import { type Address, readAddress } from '../parts/salutation.ts'
import { append } from '../text/append.ts'
import { hanziUnits } from '../text/hanzi.ts'
import { hasSign, signBits } from '../text/line-signs.ts'
import { cutLine, hasContents, type Line } from '../text/lines.ts'
import type { SourceText } from '../text/source-text.ts'
import { holds, unitSet } from '../text/unit-set.ts'
import type { Edge, Stretch } from './best-path.ts'
import type { Landmark } from './landmark.ts'
import { cutsOf } from './run-ins.ts'

/** What speaks for one way to read a piece, and what its readers answered. */
interface Evidence extends Pick<Edge, 'shape' | 'says'> {
  readonly answers: Answers | null
  readonly address: Address | null
}

/** A piece of a line, or a line, with what the readers made of it. */
export interface PieceEdge extends Edge, Evidence {
  readonly line: Line
  /** Index of the line that the piece is, or is part of. */
  readonly index: number
}

const noFacts: readonly Fact[] = []
const noRest = ''
/** Longer lines of a foot begin with a label. */
const longestFoot = 60
const ended = /[。;:!?”]$/u
/** What the labels of a foot, its brackets and its signs begin with. */
const mayBeginFoot = unitSet(footUnits, '(【[«<|*•·0123456789Ee')
/** Longer lines are running text, and no reader is asked. */
const longestRead = 600
/** Lines below the opening of a letter whose words show that it opens. */
const reachOfOpening = 3

/** The ways to read a text line by line, each line whole and cut where something may run in, with what its readers say. */
export function* stretchesOf(
  source: SourceText,
  lines: readonly Line[],
  landmark: Landmark,
): Generator<Stretch<PieceEdge>, void, undefined> {
  const blocks = readBlocks(source, lines, landmark.headEnd)
  let run: { key: string; edge: PieceEdge; times: number } | null = null
  for (let index = 0; index < lines.length; index++) {
    const zone = zoneOf(index, landmark)
    const edges = edgesOf(source, lines, index, zone, landmark, blocks)
    const key = zone === 'below' ? runKey(edges) : ''
    if (run !== null && key !== '' && key === run.key) {
      run.times++
      continue
    }
    if (run !== null) yield stretchOf([run.edge], run.times)
    run = null
    if (key === '') yield stretchOf(edges, 1)
    else run = { key, edge: edges[0] as PieceEdge, times: 1 }
  }
  if (run !== null) yield stretchOf([run.edge], run.times)
}

/** What lines below the opening that are read together have in common: the same evidence and no value; empty for a line that stands by itself. */
function runKey(edges: readonly PieceEdge[]): string {
  const [whole] = edges
  if (whole === undefined || edges.length > 1 || whole.answers !== null || whole.address !== null) return ''
  const shape = shapeKeys.get(whole.shape) as number
  return whole.says.length === 0 ? String(shape) : `${shape} ${whole.says.join(' ')}`
}

function stretchOf(edges: readonly PieceEdge[], times: number): Stretch<PieceEdge> {
  let end = 1
  for (let e = 0; e < edges.length; e++) end = Math.max(end, (edges[e] as PieceEdge).to)
  return { end, edges, times }
}

function zoneOf(index: number, { headEnd, isSure }: Landmark): Zone {
  if (index >= headEnd) return 'below'
  return isSure ? 'above' : 'either'
}

function edgesOf(
  source: SourceText,
  lines: readonly Line[],
  index: number,
  zone: Zone,
  landmark: Landmark,
  blocks: ReadonlyMap<number, MetadataPart>,
): PieceEdge[] {
  const line = lines[index] as Line
  const cuts = cutsOf(line, zone, landmark.runIns.get(index))
  if (cuts.length === 0) {
    const around: Around = { lines, index, isWhole: true, rest: noRest, blocks }
    const known = landmark.addresses.get(index)
    return [edgeOf(0, 1, line, index, evidenceOf(source, line, around, zone, landmark, known))]
  }
  const places = [0, ...cuts, line.text.length]
  const last = places.length - 1
  const edges: PieceEdge[] = []
  for (let from = 0; from < last; from++)
    for (let to = from + 1; to <= last; to++) {
      const isWhole = from === 0 && to === last
      const [start, end] = [places[from] as number, places[to] as number]
      const piece = isWhole ? line : cutLine(line, start, end)
      if (piece === null) continue
      const rest = to === last ? noRest : line.text.slice(end).trim()
      const around: Around = { lines, index, isWhole, rest, blocks }
      const known = isWhole ? landmark.addresses.get(index) : undefined
      // After an addressee on the line that opens the letter stands the letter.
      const own = zone === 'above' && from > 0 && index === landmark.headEnd - 1 ? 'either' : zone
      edges.push(edgeOf(from, to, piece, index, evidenceOf(source, piece, around, own, landmark, known)))
    }
  return edges
}

/** The one place where edges are made: V8 compiles what reads them once for objects of one shape. */
function edgeOf(
  from: number,
  to: number,
  line: Line,
  index: number,
  { shape, says, answers, address }: Evidence,
): PieceEdge {
  return { from, to, line, index, shape, says, answers, address }
}

function evidenceOf(
  source: SourceText,
  piece: Line,
  around: Around,
  zone: Zone,
  landmark: Landmark,
  known: Reading<Address> | undefined,
): Evidence {
  const shape = shapeOf(piece, zone)
  if (!hasContents(piece.text)) return { shape, says: noFacts, answers: null, address: null }
  if (piece.text.length > longestRead && !mayOpen(around, landmark))
    return { shape, says: noFacts, answers: null, address: null }
  const says: Fact[] = []
  const answers =
    piece.text.length > longestRead
      ? null
      : answersTo(source, piece, around, askedOf(piece, around, zone), says)
  const address =
    zone === 'below' ? undefined : (known ?? (around.isWhole ? null : readAddress(source, piece, around)))
  if (address) append(says, address.says)
  if (mayOpen(around, landmark)) append(says, opensAt(piece, around))
  if (says.length === 0) return { shape, says: noFacts, answers: null, address: null }
  if (piece.blankBefore > 0) says.push('apart')
  if (piece.indent > 8) says.push('indented')
  return { shape, says, answers, address: address?.value ?? null }
}

/** Whom to ask: a sentence below the opening is no line of a foot, a line of a metadata block none of the rest of a head. */
function askedOf({ text }: Line, { isWhole, blocks, index }: Around, zone: Zone): Asked {
  if (isWhole && blocks.has(index)) return 'block'
  const isSentence =
    zone === 'below' &&
    text.length > longestFoot &&
    ended.test(text) &&
    !holds(mayBeginFoot, text.charCodeAt(0))
  return isSentence ? 'sentence' : zone
}

function mayOpen({ index }: Around, { headEnd, isSure }: Landmark): boolean {
  return isSure && index >= headEnd - 1 && index < headEnd + reachOfOpening
}

function opensAt(piece: Line, { lines, index, isWhole }: Around): readonly Fact[] {
  const isOpening = isWhole
    ? isOpeningAt(lines, index)
    : isOpeningLine(sentenceFrom(lines, index, piece.text))
  if (!isOpening) return noFacts
  return isWhole && opensBare(lines, index) ? ['opening', 'bareOpening'] : ['opening']
}

const shapeFacts = new Map<number, readonly Fact[]>()
const shapeKeys = new Map<readonly Fact[], number>()
/** The last units of what is a sentence or leads to something; a few words without, that are no item of a list, are a fragment. */
const openEnds = unitSet('。!?;…:,')
/** A label of no table and its value. */
const labelled = new RegExp(`^[${hanziUnits}]{2,8} ?:[^:。;]{1,32}$`, 'u')
const longestLabelled = 42
const stops = '。!?;…'

/** What a line shows by its form; lines of one form share the list. */
function shapeOf(line: Line, zone: Zone): readonly Fact[] {
  const { text } = line
  const { length } = text
  const size = length <= 12 ? 0 : length <= 24 ? 1 : length <= 60 ? 2 : length <= 160 ? 3 : 4
  const last = text.charAt(length - 1)
  const hasMarker = blockMarker(text) !== null
  const key =
    (1 << size) |
    (stops.includes(last) ? 32 : 0) |
    (last === ':' ? 64 : 0) |
    (hasMarker ? 128 : 0) |
    (hasContents(text) ? 0 : 256) |
    (zone === 'below' ? 512 : zone === 'above' ? 1024 : 0) |
    (length <= longestLabelled && hasSign(line, signBits.colon) && labelled.test(text) ? 2048 : 0) |
    (length <= 12 && !hasMarker && !holds(openEnds, text.charCodeAt(length - 1)) ? 4096 : 0)
  const known = shapeFacts.get(key)
  if (known !== undefined) return known
  const made = shapes.filter((_, bit) => (key & (1 << bit)) !== 0)
  shapeFacts.set(key, made)
  shapeKeys.set(made, key)
  return made
}
const shapes = [
  'tiny',
  'short',
  'medium',
  'long',
  'huge',
  'stop',
  'colon',
  'marker',
  'wordless',
  'belowOpening',
  'aboveOpening',
  'labelled',
  'fragment',
] as const satisfies readonly Fact[]
