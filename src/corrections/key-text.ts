import { isDigit } from '../text/digits.ts'
import { foldScript } from '../text/script.ts'
import type { SourceText } from '../text/source-text.ts'
import { holds, unitSet } from '../text/unit-set.ts'

/** What is left of a text when everything is left out that copies of it print differently: blanks, breaks, marks, most signs. */
export interface KeyText {
  readonly text: string
  /** Where each unit of `text` begins in the printed text. */
  readonly starts: Uint32Array
  /** Where each unit of `text` ends in the printed text. */
  readonly ends: Uint32Array
}

/** What a copy may leave in a text although it is none of it: references, tags, addresses of links, breaks that are written out. */
const leftIn = /&(?:nbsp|[et](?:n|m|hin)sp|#160|#xa0);|<\/?[a-z][^<>]{0,80}>|\]\([^()\s]{0,200}\)|\\[nrt]/gi
const measures = unitSet('%‰℃')
const dashes = unitSet('-–—―─−~')
/** Signs that belong to a number where they stand between two digits: 1.5 is not 15, and 2—3 not 23. */
const separators = unitSet('.,:/-–—―─−~')
const contents = /[\p{L}\p{N}]/u
const usual = unitSet('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz')

/** The key of a text as it is printed, or of a part of one. Linear. */
export function keyText(text: string): KeyText {
  const folded = foldScript(text.replaceAll(leftIn, (mark) => ' '.repeat(mark.length)))
  return keyOf(
    folded,
    (at) => at,
    (at) => at + 1,
  )
}

/** The key of a text whose copy has been undone, with places in the printed text. Linear. */
export function keyOfCopy({ folded, offsets }: SourceText): KeyText {
  return keyOf(
    folded,
    (at) => offsets?.begin(at) ?? at,
    (at) => offsets?.end(at) ?? at + 1,
  )
}

function keyOf(folded: string, startOf: (at: number) => number, endOf: (at: number) => number): KeyText {
  const units = new Uint16Array(folded.length)
  const starts = new Uint32Array(folded.length)
  const ends = new Uint32Array(folded.length)
  let count = 0
  const keep = (code: number, at: number) => {
    units[count] = code
    starts[count] = startOf(at)
    ends[count] = endOf(at)
    count++
  }
  /** A separator after a digit, kept when a digit follows. */
  let waiting = -1
  for (let at = 0; at < folded.length; at++) {
    const code = folded.charCodeAt(at)
    if (isKept(code)) {
      if (waiting >= 0 && isDigit(code)) {
        const sign = folded.charCodeAt(waiting)
        keep(holds(dashes, sign) ? 0x2d : sign, waiting)
      }
      waiting = -1
      keep(code, at)
    } else if (holds(separators, code) && waiting < 0 && count > 0 && isDigit(units[count - 1] ?? 0))
      waiting = at
  }
  return {
    text: textOf(units.subarray(0, count)),
    starts: starts.subarray(0, count),
    ends: ends.subarray(0, count),
  }
}

function isKept(code: number): boolean {
  if ((code >= 0x3400 && code <= 0x9fff) || holds(usual, code)) return true
  if (code <= 0x20) return false
  // Halves of pairs are hanzi beyond the first plane.
  if (code >= 0xd800 && code <= 0xdfff) return true
  return holds(measures, code) || contents.test(String.fromCharCode(code))
}

const pieceSize = 8192

function textOf(units: Uint16Array): string {
  let out = ''
  for (let from = 0; from < units.length; from += pieceSize)
    out += String.fromCharCode.apply(null, units.subarray(from, from + pieceSize) as never)
  return out
}

/** Up to `most` places at which `wanted` stands in `text`. Knuth, Morris and Pratt: linear in both, whatever they repeat. */
export function placesOf(wanted: string, text: string, most: number): number[] {
  const places: number[] = []
  if (wanted === '') return places
  const borders = new Int32Array(wanted.length + 1)
  borders[0] = -1
  for (let at = 0, border = -1; at < wanted.length; ) {
    while (border >= 0 && wanted.charCodeAt(border) !== wanted.charCodeAt(at)) border = borders[border] ?? -1
    borders[++at] = ++border
  }
  for (let at = 0, matched = 0; at < text.length && places.length < most; at++) {
    while (matched >= 0 && wanted.charCodeAt(matched) !== text.charCodeAt(at))
      matched = borders[matched] ?? -1
    matched++
    if (matched < wanted.length) continue
    places.push(at + 1 - matched)
    matched = borders[matched] ?? 0
  }
  return places
}
