/**
 * The value of a member of a JSON object as printed, or null where the object has no such member: `12345678901234567890` of `{"id":
 * 12345678901234567890}`, which a number of the program could not hold. Of two members of one name the last counts, as for JSON.parse. `json` must
 * be a valid object or the beginning of one. Blanks between tokens may come out as spaces.
 */
export function rawMember(json: string, name: string): string | null {
  let found: string | null = null
  let depth = 0
  let isKey = true
  let key = ''
  let start = 0
  for (let at = 0; at < json.length; at++) {
    const unit = json[at]
    if (unit === '"') {
      const end = endOfString(json, at + 1)
      if (end < 0) break
      if (depth === 1 && isKey) key = JSON.parse(json.slice(at, end + 1))
      at = end
    } else if (unit === '{' || unit === '[') depth++
    else if (depth === 1 && unit === ':') {
      isKey = false
      start = at + 1
    } else if (depth === 1 && (unit === ',' || unit === '}')) {
      if (!isKey && key === name) found = json.slice(start, at)
      isKey = true
      if (unit === '}') break
    } else if (unit === '}' || unit === ']') depth--
  }
  // In valid JSON these stand between tokens alone.
  return found === null ? null : found.replace(/[\t\n\r]/g, ' ').trim()
}

/** Where the quotation mark stands that closes the string whose content begins at `from`, or -1 where none does. */
function endOfString(json: string, from: number): number {
  for (let quote = json.indexOf('"', from); ; quote = json.indexOf('"', quote + 1)) {
    if (quote < 0) return -1
    let before = quote
    while (json[before - 1] === '\\') before--
    if ((quote - before) % 2 === 0) return quote
  }
}
