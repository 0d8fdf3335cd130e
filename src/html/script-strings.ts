const escapes: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  b: '\b',
  f: '\f',
  v: '\v',
  '0': '\0',
}
const anEscape = /\\(?:u\{([0-9A-Fa-f]{1,6})\}|u([0-9A-Fa-f]{4})|x([0-9A-Fa-f]{2})|\r\n|([\s\S]))/g
const joins = /^\s{0,200}([+,])\s{0,200}$/
const key = /\s{0,200}:/y
/** Blanks and a sign between two strings: what stands further apart is not one text. */
const longestGap = 401

/**
 * The strings of a script or of JSON, in order and unescaped. Those that `+` joins are one, and those of a list are one text of as many lines; the keys of
 * objects are none.
 */
export function stringsOf(code: string): string[] {
  const texts: string[] = []
  let open: string[] = []
  let last = -1
  for (const { start, end, isWhole } of literals(code)) {
    if (!isWhole) continue
    key.lastIndex = end
    const isKey = key.test(code)
    const gap = last < 0 || start - last > longestGap ? '' : code.slice(last, start)
    const sign = joins.exec(gap)?.[1]
    if (sign === undefined || isKey) close()
    last = isKey ? -1 : end
    if (isKey) continue
    const text = unescaped(code.slice(start + 1, end - 1))
    if (sign === '+' && open.length > 0) open[open.length - 1] += text
    else open.push(text)
  }
  close()
  return texts

  function close(): void {
    if (open.length > 0) texts.push(open.join('\n'))
    open = []
  }
}

interface Literal {
  readonly start: number
  readonly end: number
  /** False where the line or the code ends before the string does. */
  readonly isWhole: boolean
}

/** What stands between two marks of quotation; comments are passed over. A mark that no second follows on its line opens nothing. */
function* literals(code: string): Generator<Literal> {
  const sign = /["'`]|\/\*/g
  const lastClose = code.lastIndexOf('*/')
  for (let found = sign.exec(code); found !== null; found = sign.exec(code)) {
    const start = found.index
    if (found[0] === '/*') {
      const close = lastClose < start ? -1 : code.indexOf('*/', start)
      if (close >= 0) sign.lastIndex = close + 2
      continue
    }
    const end = closeOf(code, start)
    yield { start, end, isWhole: code.charAt(end - 1) === found[0] && end - 1 > start }
    sign.lastIndex = Math.max(end, start + 1)
  }
}

/** After the mark that closes the string opened at `start`, or where its line ends. */
function closeOf(code: string, start: number): number {
  const mark = code.charAt(start)
  for (let at = start + 1; at < code.length; at++) {
    const unit = code.charAt(at)
    if (unit === '\\') at++
    else if (unit === mark) return at + 1
    else if (unit === '\n' && mark !== '`') return at
  }
  return code.length
}

function unescaped(printed: string): string {
  if (!printed.includes('\\')) return printed
  return printed.replaceAll(anEscape, (_, point?: string, four?: string, two?: string, one?: string) => {
    const digits = point ?? four ?? two
    if (digits !== undefined) {
      const code = Number.parseInt(digits, 16)
      return code > 0x10ffff
        ? '\ufffd'
        : point === undefined
          ? String.fromCharCode(code)
          : String.fromCodePoint(code)
    }
    return one === undefined || one === '\n' ? '' : (escapes[one] ?? one)
  })
}
