import { isBlank, isLineEnd } from './source-text.ts'

/** More of a quotation than this is left out: whoever reads a message looks at the letter for the rest. */
const longestQuote = 60
const longestMessage = 300
const breaks = /[\p{Cc}\u2028\u2029\s]+/gu
/** What a quotation that was cut between two units of one character holds of it. */
const torn = /\p{Cs}/gu
const half = /[\ud800-\udfff]/
const quoted = /“[^“”]*”/gu

/** A message on one line, with what it quotes cut after some 60 units and itself after 300, so that no letter can break or flood a report. */
export function oneLine(message: string): string {
  const line = message.length > longestQuote ? message.replaceAll(quoted, shortened) : message
  const most = cut(line, longestMessage)
  const whole = isPlain(most) ? most : most.replaceAll(breaks, ' ')
  return half.test(whole) ? whole.replaceAll(torn, '') : whole
}

/** Whether the only blanks are single spaces, as in most messages: no class of all scripts is searched for. */
function isPlain(line: string): boolean {
  let before = 0
  for (let at = 0; at < line.length; at++) {
    const code = line.charCodeAt(at)
    if (code <= 0x20 && (code < 0x20 || before === 0x20)) return false
    if (code >= 0x7f && (code <= 0xa0 || isBlank(code) || isLineEnd(code))) return false
    before = code
  }
  return true
}

function shortened(quote: string): string {
  return quote.length <= longestQuote + 2 ? quote : `${cut(quote.slice(0, -1), longestQuote + 1)}”`
}

/** At most `most` units of a text, no pair of units torn, with … where some are left out. */
function cut(text: string, most: number): string {
  if (text.length <= most) return text
  const isPair = (text.charCodeAt(most - 1) & 0xfc00) === 0xd800
  return `${text.slice(0, isPair ? most - 1 : most)}…`
}
