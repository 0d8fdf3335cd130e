/** What a terminal could act on or cannot show: controls, odd line ends, direction marks, lone surrogates. */
const unsafe = /[\p{Cc}\p{Cs}\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/gu

/** `text` for a terminal: control characters, escapes and direction marks, which a letter may bring, are shown as `\u{…}`. */
export function printable(text: string): string {
  return text.replace(unsafe, (unit) =>
    unit === '\n' || unit === '\t' ? unit : `\\u{${unit.charCodeAt(0).toString(16)}}`,
  )
}

/** {@link printable} on one line: a break or tab in `text` is shown as well, so that it cannot pass for a line of its own. */
export function printableLine(text: string): string {
  return printable(text).replace(/[\n\t]/g, (unit) => `\\u{${unit.charCodeAt(0).toString(16)}}`)
}
