/**
 * All matches of a global pattern in `text`, in order. `matchAll` copies its pattern at each call, which for one line costs more than the search. Resets
 * `lastIndex`.
 */
export function matchesOf(pattern: RegExp, text: string): RegExpExecArray[] {
  const matches: RegExpExecArray[] = []
  pattern.lastIndex = 0
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    matches.push(match)
    // A pattern of whole signs goes back to the first half of the sign that it is set into.
    if (match[0] === '') pattern.lastIndex += (text.codePointAt(pattern.lastIndex) ?? 0) > 0xffff ? 2 : 1
  }
  return matches
}
