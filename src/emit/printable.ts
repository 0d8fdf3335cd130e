// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
const unsafe =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/** `text` for a terminal: control characters, escapes and direction marks, which a letter may bring, are shown as `\u{…}`. */
export function printable(text: string): string {
  return text.replace(unsafe, (unit) => `\\u{${unit.charCodeAt(0).toString(16)}}`)
}
