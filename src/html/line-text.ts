/** Collects the text of one line: blanks of the source collapse as on the screen, inline runs join with nothing. */
export interface LineText {
  /** What is printed so far, without blanks at its end. */
  text: string
  /** Offset in the source of the first printed unit; -1 while nothing is printed. */
  at: number
  /** Units printed as links. */
  links: number
  /** True when a blank is owed before the next printed unit. */
  isBlankOwed: boolean
}

/** An empty line. */
export function emptyLine(): LineText {
  return { text: '', at: -1, links: 0, isBlankOwed: false }
}

const blanks = /[\t\n\f\r ]+/g

/** Adds a run of inline text that stands at `at` of the source. Where it is verbatim, the blanks inside of it are printed as they stand. */
export function addText(line: LineText, run: string, at: number, isLink: boolean, isVerbatim: boolean): void {
  let start = 0
  let end = run.length
  while (start < end && isSourceBlank(run.charCodeAt(start))) start++
  if (start === end) {
    if (start > 0 && line.text !== '') line.isBlankOwed = true
    return
  }
  while (isSourceBlank(run.charCodeAt(end - 1))) end--
  const text = end - start < run.length ? run.slice(start, end) : run
  addWord(line, isVerbatim ? text : collapse(text), at, isLink, start > 0, end < run.length)
}

/** Adds a run that is printed as it stands, with blanks of the source on either side or none. */
export function addWord(
  line: LineText,
  text: string,
  at: number,
  isLink: boolean,
  isBlankBefore: boolean,
  isBlankBehind: boolean,
): void {
  if (line.text === '') {
    line.at = at
    line.text = text
  } else line.text += isBlankBefore || line.isBlankOwed ? ` ${text}` : text
  line.isBlankOwed = isBlankBehind
  if (isLink) line.links += text.length
}

/** Makes each run of blanks one space, or nothing between two wide characters at a line break. */
function collapse(run: string): string {
  if (!hasBlank(run)) return run
  return run.replace(blanks, (blank, index: number) =>
    (blank.includes('\n') || blank.includes('\r')) &&
    isWide(run.charCodeAt(index - 1)) &&
    isWide(run.charCodeAt(index + blank.length))
      ? ''
      : ' ',
  )
}

function hasBlank(run: string): boolean {
  for (let index = 0; index < run.length; index++) if (isSourceBlank(run.charCodeAt(index))) return true
  return false
}

/** The blanks that HTML collapses; &nbsp; and U+3000 are printed. */
export function isSourceBlank(code: number): boolean {
  return code <= 0x20 && (code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09 || code === 0x0c)
}

/** Characters of East Asian width, between which a line break of the source prints nothing (CSS Text 3, 4.1.3). */
function isWide(code: number): boolean {
  return (code >= 0x2e80 && code <= 0xffef) || (code >= 0x2014 && code <= 0x201d) || code === 0x2026
}
