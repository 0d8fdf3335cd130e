import { decodeName } from './names.ts'

/** Longer heads are read no further. */
const longestHead = 1_048_576

/** The fields of a head of mail or HTTP (RFC 5322, RFC 9112), unfolded, by their names in lower case, the first of a name; and where the body begins. */
export interface HeadFields {
  readonly headers: Map<string, string>
  readonly end: number
}

/** Reads the {@link HeadFields} from `start` to the first blank line; lines may end in LF alone. */
export function readHeadFields(bytes: Buffer, start: number): HeadFields {
  const headers = new Map<string, string>()
  let from = start
  let last = ''
  while (from < bytes.length && from < longestHead) {
    const newline = bytes.indexOf(0x0a, from)
    const end = newline < 0 ? bytes.length : newline + 1
    const line = decodeName(bytes.subarray(from, end)).trimEnd()
    from = end
    if (line === '') break
    const colon = line.indexOf(':')
    if (/^[ \t]/.test(line) && last !== '') headers.set(last, `${headers.get(last)} ${line.trim()}`)
    else if (colon > 0) {
      last = line.slice(0, colon).trim().toLowerCase()
      if (!headers.has(last)) headers.set(last, line.slice(colon + 1).trim())
    }
  }
  return { headers, end: from }
}
