/** A number that is moved by a mutant: which, and what it is then. */
type Moved = readonly [index: number, value: never] | null
type Operation = (a: never, b: never) => unknown

const less: Operation = (a, b) => a < b
const atMost: Operation = (a, b) => a <= b
const more: Operation = (a, b) => a > b
const atLeast: Operation = (a, b) => a >= b
const same: Operation = (a, b) => a === b
const different: Operation = (a, b) => a !== b
const sum: Operation = (a, b) => (a as number) + (b as number)
const difference: Operation = (a, b) => (a as number) - (b as number)

/** A pattern goes through no longer text for the sake of its mutants: one without its anchor looks at all places of it. */
const longestMatched = 1000

/** What the code of `switchedOf` asks while the mutant `$on` is on (-1: none). Without any, what mutants would have changed is noted in `reached`. */
export function switchesOf($on: number) {
  const note = $on === -1
  const reached = new Set<number>()
  /** Left sides of connectives, from their evaluation to the next look at them. */
  const $left: unknown[] = []

  /** Whether the mutant is on. */
  function $reach(i: number): boolean {
    if (note) reached.add(i)
    return $on === i
  }
  /** A value that the mutant changes. */
  function $note<T>(i: number, value: T): T {
    if (note) reached.add(i)
    return value
  }
  /** A condition whose mutants are `i`, always true, and `i + 1`, always false. */
  function $holds<T>(i: number, value: T): T {
    if (note) reached.add(value ? i + 1 : i)
    return value
  }
  /** The left side of a connective that has decided, which the mutant does not let decide. */
  function $other<T>(i: number, left: T, right: () => unknown): T {
    if (!note || reached.has(i)) return left
    try {
      if (right() !== left) reached.add(i)
    } catch {
      // The left side keeps the right from values that it cannot take.
      reached.add(i)
    }
    return left
  }
  /** The right side of a connective, where the mutant would give the left. */
  function $same<T>(i: number, left: unknown, right: T): T {
    if (note && left !== right) reached.add(i)
    return right
  }
  function $not(i: number, value: unknown): boolean {
    if (note) reached.add(i)
    return $on === i ? Boolean(value) : !value
  }

  const patterns = new Map<number, readonly (readonly [number, RegExp])[]>()
  /** The pattern; notes those of its mutants that match otherwise. */
  function $pattern(first: number, pattern: RegExp, mutants: () => [number, RegExp][]): RegExp {
    if (!note) return pattern
    const others = patterns.get(first) ?? mutants()
    patterns.set(first, others)
    const all = () => {
      for (const [i] of others) reached.add(i)
    }
    const exec = (text: string) => {
      if (text.length > longestMatched) all()
      const at = pattern.lastIndex
      const found = others.flatMap(([i, other]): [number, string][] => {
        if (reached.has(i)) return []
        other.lastIndex = at
        return [[i, told(other, other.exec(text))]]
      })
      const match = RegExp.prototype.exec.call(pattern, text)
      for (const [i, other] of found) if (other !== told(pattern, match)) reached.add(i)
      return match
    }
    // What makes a pattern of it may match in any way.
    const copied = (key: 'source' | typeof Symbol.matchAll | typeof Symbol.split) => ({
      get: () => {
        all()
        return Reflect.get(RegExp.prototype, key, pattern)
      },
    })
    return Object.defineProperties(pattern, {
      exec: { value: exec },
      source: copied('source'),
      [Symbol.matchAll]: copied(Symbol.matchAll),
      [Symbol.split]: copied(Symbol.split),
    })
  }

  const pair =
    (is: Operation, instead: Operation) =>
    (i: number, a: never, b: never, left: Moved = null, right: Moved = null): unknown => {
      if ($on === i) return instead(a, b)
      const value = is(a, b)
      if (!note) return value
      if (value !== instead(a, b)) reached.add(i)
      if (left !== null && value !== is(left[1], b)) reached.add(left[0])
      if (right !== null && value !== is(a, right[1])) reached.add(right[0])
      return value
    }
  const $operate = {
    '<': pair(less, atMost),
    '<=': pair(atMost, less),
    '>': pair(more, atLeast),
    '>=': pair(atLeast, more),
    '===': pair(same, different),
    '!==': pair(different, same),
    '+': pair(sum, difference),
    '-': pair(difference, sum),
  }
  return { $on, $left, $reach, $note, $holds, $other, $same, $pattern, $not, $operate, reached }
}

function told({ lastIndex }: RegExp, match: RegExpExecArray | null): string {
  return match === null ? String(lastIndex) : `${lastIndex} ${match.index} ${match.join('\0')}`
}
