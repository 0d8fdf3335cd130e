/** True where `name`, which is in lower case, stands at `start` of the source in any case. Unit by unit: nothing is cut out. */
export function isNameAt(html: string, start: number, name: string): boolean {
  for (let index = 0; index < name.length; index++)
    if (lower(html.charCodeAt(start + index)) !== name.charCodeAt(index)) return false
  return true
}

/** A number by which to remember what stands at `[start, end)` of the source: equal for equal words, seldom for others. */
export function hashAt(html: string, start: number, end: number): number {
  let hash = end - start
  for (let index = start; index < end; index++) hash = (hash * 31 + html.charCodeAt(index)) | 0
  return hash
}

/** The letters of ASCII only, as HTML compares names. */
function lower(code: number): number {
  return code >= 0x41 && code <= 0x5a ? code | 0x20 : code
}
