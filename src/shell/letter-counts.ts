/** What a text has, as far as it takes memory to read. */
export interface LetterCounts {
  /** Those that are printed: what stands in the tags of a page is none. */
  characters: number
  lines: number
  numbers: number
  tags: number
  /** Tags of a page that begin a line. */
  blocks: number
  /** Numbers that may be those of figures: no days, phones and numbers of documents. */
  amounts: number
  /** Numerals that may be markers of sections: 一、 (2) 3. ① 一是. */
  markers: number
  /** Colons. */
  labels: number
  /** Openings of titles and of document numbers: 《 〔. */
  names: number
  /** Words of what is to come: 将, 拟, 继续, 力争. */
  plans: number
}

const digit = 1
const numeral = 2
const circled = 3
const label = 4
const name = 5
const plan = 6
/** What ends a marker: 一、 1. 2) 一是. */
const markerEnd = 7

/** The class of each unit; those of most are 0. */
const classes = new Uint8Array(0x10000)
const add = (units: Iterable<string>, kind: number) => {
  for (const unit of units) classes[unit.charCodeAt(0)] = kind
}
add('0123456789０１２３４５６７８９', digit)
add('〇零一二三四五六七八九十百千万亿两', numeral)
add('①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳', circled)
add(':：', label)
add('《〔', name)
add('将拟续争', plan)
add('、.．)）是', markerEnd)

const newline = 0x0a
const carriageReturn = 0x0d
const lessThan = 0x3c
const greaterThan = 0x3e
const slash = 0x2f
const isTagStart = (code: number) => (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a
/** First letters of the tags that begin a line: p, br, div, dt, table, tr, td, h1, li, section, ul. */
const blockStarts: ReadonlySet<string> = new Set('pbdthlsuPBDTHLSU')
/** Inline tags that begin as these do: <b>, <span>, <strong>, <sup>, <u>. */
const inlineTag =
  /^(?:b|big|s|span|strong|strike|sub|sup|small|u|label|del|data|time|tt|picture|bdo|bdi)(?![a-z0-9])/i
/** Hanzi that alone before a word mostly count it: 三支, 两家. */
const classifiable: ReadonlySet<string> = new Set('二三四五六七八九两')
/** Digits of a phone. */
const fewestOfPhone = 7
const digitsOfYear = 4

/** Counts in one pass. In the tags of a page, such as a picture, nothing counts. */
export function countsOf(text: string, isPage: boolean): LetterCounts {
  const counts: LetterCounts = {
    characters: 0,
    lines: 0,
    numbers: 0,
    tags: 0,
    blocks: 0,
    amounts: 0,
    markers: 0,
    labels: 0,
    names: 0,
    plans: 0,
  }
  let at = 0
  while (at < text.length) {
    const code = text.charCodeAt(at)
    if (code === lessThan) {
      if (text.charCodeAt(at + 1) !== slash) counts.tags++
      if (isPage && startsTag(text, at + 1)) {
        at = behindTag(text, at, counts)
        continue
      }
    }
    if (endsLine(text, at)) counts.lines++
    const kind = classes[code] as number
    if (kind === digit || kind === numeral) at = behindNumber(text, at, counts)
    else {
      counts.characters++
      if (kind === circled) counts.markers++
      else if (kind === label) counts.labels++
      else if (kind === name) counts.names++
      else if (kind === plan) counts.plans++
      at++
    }
  }
  return counts
}

/** A newline, or a carriage return before none. */
function endsLine(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code === newline || (code === carriageReturn && text.charCodeAt(at + 1) !== newline)
}

function startsTag(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return isTagStart(code) || code === slash || code === 0x21 || code === 0x3f
}

/** After the tag that begins at `from`. */
function behindTag(text: string, from: number, counts: LetterCounts): number {
  if (blockStarts.has(text.charAt(from + 1)) && !inlineTag.test(text.slice(from + 1, from + 10)))
    counts.blocks++
  for (let at = from + 1; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (endsLine(text, at)) counts.lines++
    else if (code === lessThan && text.charCodeAt(at + 1) !== slash) counts.tags++
    else if (code === greaterThan) return at + 1
  }
  return text.length
}

/** After the number that begins at `from`. One hanzi alone is mostly a word's: 一些, 统一. */
function behindNumber(text: string, from: number, counts: LetterCounts): number {
  let at = from
  let kind = classes[text.charCodeAt(at)] as number
  const isDigits = kind === digit
  while (kind === digit || kind === numeral) kind = classes[text.charCodeAt(++at)] ?? 0
  const size = at - from
  counts.characters += size
  const next = text.charAt(at)
  if (kind === markerEnd && (next !== '.' || classes[text.charCodeAt(at + 1)] !== digit)) counts.markers++
  if (!isDigits && size === 1) {
    if (kind !== markerEnd && classifiable.has(text.charAt(from))) counts.amounts++
    return at
  }
  counts.numbers++
  const isDay = next === '月' || next === '号' || (next === '年' && size === digitsOfYear)
  // 3.6: what is behind the point is the same number.
  const isHalf = next === '.' && classes[text.charCodeAt(at + 1)] === digit
  if (!isDay && !isHalf && size < fewestOfPhone) counts.amounts++
  return at
}
