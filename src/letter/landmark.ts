import { isCitizenLine, opensBare } from '../parts/opening-line.ts'
import type { Around, Reading } from '../parts/reader.ts'
import { type Address, readAddress, runInAddress } from '../parts/salutation.ts'
import { cutLine, type Line } from '../text/lines.ts'
import type { SourceText } from '../text/source-text.ts'

/** Lines of a text without a letter that may be its head. */
const longestHead = 400
const noBlocks = new Map()

/** What is known of the lines before they are read one by one. */
export interface Landmark {
  /** Index after the last line that can be above the letter. */
  readonly headEnd: number
  /** Whether a letter opens there: only above it are lines of a head, only below it lines of a foot. */
  readonly isSure: boolean
  /** The addresses found on the way, by their lines; those that run in are looked for in the pieces. */
  readonly addresses: ReadonlyMap<number, Reading<Address>>
  /** Where an addressee runs in, or null where none does, by the lines that were asked for it. */
  readonly runIns: ReadonlyMap<number, ReturnType<typeof runInAddress>>
}

/** Looks for the line that opens the letter: the first below an addressee, else one that opens without. */
export function findLandmark(source: SourceText, lines: readonly Line[]): Landmark {
  const addresses = new Map<number, Reading<Address>>()
  const runIns = new Map<number, ReturnType<typeof runInAddress>>()
  const found = (headEnd: number, isSure: boolean): Landmark => ({ headEnd, isSure, addresses, runIns })
  let lastAddressed = -1
  let weak = -1
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] as Line
    const address = readAddress(source, line, { lines, index, isWhole: true, rest: '', blocks: noBlocks })
    if (address !== null) {
      const { isFollowed, isWeak, form } = address.value
      if (index < longestHead) addresses.set(index, address)
      if (isFollowed && !isWeak) return found(lastAddress(source, lines, index, addresses) + 1, true)
      if (isFollowed && weak < 0) weak = index
      if (form === 'people' && lastAddressed < 0) lastAddressed = index
      continue
    }
    const inside = runInAddress(line)
    if (index < longestHead) runIns.set(index, inside)
    if (inside !== null && opensInside(source, lines, index, inside)) return found(index + 1, true)
  }
  if (weak >= 0) return found(weak + 1, true)
  const bare = lines.findIndex((_, index) => opensBare(lines, index))
  if (bare >= 0) return found(bare + 1, true)
  const head = lines.slice(0, longestHead)
  const prose = head.findIndex(({ text }) => isProse(text))
  const headEnd = Math.max(lastAddressed, prose < 0 ? head.length - 1 : prose) + 1
  return found(Math.min(headEnd, longestHead), false)
}

/** Index of the last of the lines from `first` on that address one person or one body each. */
function lastAddress(
  source: SourceText,
  lines: readonly Line[],
  first: number,
  addresses: Map<number, Reading<Address>>,
): number {
  for (let index = first + 1; index < lines.length; index++) {
    const around: Around = { lines, index, isWhole: true, rest: '', blocks: noBlocks }
    const found = readAddress(source, lines[index] as Line, around)
    if (found === null || found.value.form === 'role' || !found.value.isFollowed || found.value.isWeak)
      return index - 1
    addresses.set(index, found)
  }
  return lines.length - 1
}

/** Whether the letter opens on the line of its addressee. */
function opensInside(
  source: SourceText,
  lines: readonly Line[],
  index: number,
  [from, to]: readonly [start: number, end: number],
): boolean {
  const line = lines[index] as Line
  const around: Around = { lines, index, isWhole: false, rest: line.text.slice(to).trim(), blocks: noBlocks }
  const piece = cutLine(line, from, to)
  return piece !== null && readAddress(source, piece, around)?.value.isFollowed === true
}

function isProse(text: string): boolean {
  if (text.length <= 20 || isCitizenLine(text)) return false
  return text.endsWith('。') || (text.length > 45 && /[,。;]/u.test(text) && !/[:|]/u.test(text.slice(0, 30)))
}
