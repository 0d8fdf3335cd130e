import { parseAst } from 'rolldown/parseAst'

/** One change of a source file that a test should notice: `[start, end)` of its text becomes `text`. */
export interface Mutant {
  readonly path: string
  readonly start: number
  readonly end: number
  readonly text: string
  readonly line: number
}

interface Node {
  readonly type: string
  readonly start: number
  readonly end: number
  readonly [key: string]: unknown
}

const flipped: Readonly<Record<string, string>> = {
  '<': '<=',
  '<=': '<',
  '>': '>=',
  '>=': '>',
  '===': '!==',
  '!==': '===',
  '+': '-',
  '-': '+',
  '&&': '||',
  '||': '&&',
}
const tests = new Set(['IfStatement', 'ConditionalExpression'])
/** What TypeScript writes around a value, which is a value still. */
const wrapped = new Set(['TSAsExpression', 'TSSatisfiesExpression', 'TSNonNullExpression'])

/** A file with all its mutants in it, each behind a switch. */
export interface Switched {
  readonly mutants: readonly Mutant[]
  /** The code in which mutant `i` of the file is on where the variable `$on` of `switches.ts` is `first + i`. */
  readonly code: string
}

/**
 * Every mutant of a file: a limit halved or a number moved by one, a comparison, sum or connective turned into its neighbour, a condition that always or never holds, a
 * negation dropped, an anchor of a pattern left out, a word of a list left out.
 */
export function mutantsOf(path: string, code: string): readonly Mutant[] {
  return switchedOf(path, code, 0).mutants
}

/** The mutants of a file, as {@link mutantsOf}, and its code with all of them in it; the first has the number `first`. */
export function switchedOf(path: string, code: string, first: number): Switched {
  const mutants: Mutant[] = []
  return { code: written(parseAst(code, { lang: 'ts' }) as unknown as Node, null), mutants }

  function add(start: number, end: number, text: string): number {
    const line = code.slice(0, start).split('\n').length
    return first + mutants.push({ path, start, end, text, line }) - 1
  }

  /** The node's code with the mutants in it. */
  function written(node: Node, parent: Node | null): string {
    const { type, start, end } = node
    if ((type.startsWith('TS') && !wrapped.has(type)) || type === 'ImportDeclaration')
      return code.slice(start, end)
    const own = isKey(node, parent) ? null : mutated(node, parent)
    const text = own ?? stitched(start, end, childrenOf(node), node)
    if (parent === null || !tests.has(parent.type) || parent['test'] !== node) return text
    const [yes, no] = [add(start, end, 'true'), add(start, end, 'false')]
    return `($on===${yes}?true:$on===${no}?false:$holds(${yes},(${text})))`
  }

  function mutated(node: Node, parent: Node | null): string | null {
    const { type, start, end } = node
    const was = code.slice(start, end)
    if (type === 'Literal' && typeof node['value'] === 'number') {
      const to = moved(node['value'])
      return chosen(was, [[add(start, end, to), to]])
    }
    if (type === 'Literal' && node['regex'] !== undefined) return chosen(was, anchors(start, was))
    if (type === 'BinaryExpression' || type === 'LogicalExpression') return operation(node)
    if (type === 'UnaryExpression' && node['operator'] === '!') {
      const at = add(start, start + 1, '')
      return `$not(${at},${written(node['argument'] as Node, node)})`
    }
    if (parent?.type === 'ArrayExpression' && isWord(node))
      return chosen(was, [[add(start, end, "'\\u0000'"), "'\\u0000'"]])
    return null
  }

  function operation(node: Node): string | null {
    const [left, right] = [node['left'] as Node, node['right'] as Node]
    const operator = String(node['operator'])
    const instead = flipped[operator]
    const at = code.indexOf(operator, left.end)
    const isOfStrings = /['"`]/.test(code.slice(node.start, node.end))
    if (instead === undefined || ((operator === '+' || operator === '-') && isOfStrings)) return null
    const i = add(at, at + operator.length, instead)
    const [a, b] = [
      code.slice(node.start, left.start) + written(left, node) + code.slice(left.end, at),
      code.slice(at + operator.length, right.start) + written(right, node) + code.slice(right.end, node.end),
    ]
    return node.type === 'LogicalExpression'
      ? `(($left[${i}]=${a},${operator === '&&' ? '' : '!'}!$truth(${i},$left[${i}])===($on===${i}))?(${b}):$left[${i}])`
      : `$operate[${JSON.stringify(operator)}](${i},${a},${b})`
  }

  function stitched(start: number, end: number, children: readonly Node[], parent: Node): string {
    let out = ''
    let from = start
    for (const child of children) {
      // The key and the value of `{ name }` are one.
      if (child.start < from) continue
      out += code.slice(from, child.start) + written(child, parent)
      from = child.end
    }
    return out + code.slice(from, end)
  }

  function anchors(start: number, pattern: string): [number, string][] {
    const found: [number, string][] = []
    const without = (at: number) => {
      const text = pattern.slice(0, at) + pattern.slice(at + 1)
      found.push([add(start + at, start + at + 1, ''), text])
    }
    if (pattern.startsWith('/^')) without(1)
    const last = pattern.lastIndexOf('/')
    if (pattern.charAt(last - 1) === '$' && pattern.charAt(last - 2) !== '\\') without(last - 1)
    return found
  }
}

function chosen(was: string, instead: readonly (readonly [index: number, text: string])[]): string {
  return instead.length === 0
    ? was
    : `(${instead.map(([i, text]) => `$reach(${i})?${text}:`).join('')}${was})`
}

/** Half of a limit; of small numbers the next one. */
function moved(value: number): string {
  return value >= 4 ? String(Math.floor(value / 2)) : String(value + 1)
}

function isWord(node: Node): boolean {
  return node.type === 'Literal' && typeof node['value'] === 'string'
}

function isKey(node: Node, parent: Node | null): boolean {
  return parent?.type === 'Property' && parent['key'] === node
}

function childrenOf(node: Node): Node[] {
  return Object.values(node)
    .flat()
    .filter((value): value is Node => typeof (value as Node | null)?.type === 'string')
    .sort((a, b) => a.start - b.start)
}
