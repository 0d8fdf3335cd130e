/** A list of strings, as Python or JSON writes it. */
const list = /^(?:\[\s*)?(?:\{\s*u?'|\[\s*u?['"])|^\[\s*u?['"]/
const statement = /^[ \t]{0,20}(?:INSERT|REPLACE)[ \t]{1,9}(?:(?:\w{1,20}[ \t]{1,9})?INTO\b|[["`\w])/im
const reach = 65_536

/** What a text may be a container of by its beginning; `start` is the text without leading blanks. */
export type Wrapping = 'list' | 'string' | 'xml' | 'sql'

/** What the text may be a container of, or null for a letter: few texts need what takes containers apart. */
export function mayBeWrapped(start: string): Wrapping | null {
  if (list.test(start)) return 'list'
  if (start.startsWith('"')) return 'string'
  if (isData(start)) return 'xml'
  return statement.test(start.slice(0, reach)) ? 'sql' : null
}

/** True for XML that is no page. */
function isData(start: string): boolean {
  if (!/^<\?xml|^<(?:rss|feed|urlset)\b/i.test(start)) return false
  return !/<!doctype html|<html[\s>]/i.test(start.slice(0, 4096))
}
