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
  /** The code in which mutant `i` of the file is on where the variable `$on` of `switched.ts` is `first + i`. */
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
  const program = parseAst(code, { lang: 'ts' }) as unknown as Node
  const limits = limitsOf(program)
  // A function may look at a limit that is declared below it: the first pass gives the limits their numbers.
  written(program, null)
  mutants.length = 0
  return { code: written(program, null), mutants }

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
      const i = add(start, end, to)
      const limit = parent?.type === 'VariableDeclarator' ? limitNamed(parent['id'] as Node) : undefined
      if (limit === undefined) return chosen(was, [[i, to]])
      limit.mutant = i
      return `($on===${i}?${to}:${was})`
    }
    if (type === 'Identifier') {
      const limit = parent !== null && takesValues.has(parent.type) ? limitNamed(node) : undefined
      return limit === undefined ? null : `$note(${limit.mutant},${was})`
    }
    if (type === 'Literal' && node['regex'] !== undefined) return pattern(was, anchors(start, was))
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
    const between = [
      [code.slice(node.start, left.start), code.slice(left.end, at)],
      [code.slice(at + operator.length, right.start), code.slice(right.end, node.end)],
    ] as const
    const around = (side: 0 | 1, text: string) => between[side][0] + text + between[side][1]
    if (node.type === 'LogicalExpression') {
      const [a, b] = [around(0, written(left, node)), around(1, written(right, node))]
      const is = operator === '&&' ? '' : '!'
      const other = isPure(right) ? `$other(${i},$left[${i}],()=>(${b}))` : `$note(${i},$left[${i}])`
      return `(($left[${i}]=${a},${is}Boolean($left[${i}])===($on===${i}))?${other}:$same(${i},$left[${i}],(${b})))`
    }
    const [a, b] = [numberOrCode(left, node), numberOrCode(right, node)]
    const moves = [a, b].map(({ number }) => (number === null ? 'null' : `[${number.join()}]`)).join()
    return `$operate[${JSON.stringify(operator)}](${i},${around(0, a.text)},${around(1, b.text)}${moves === 'null,null' ? '' : `,${moves}`})`
  }

  function limitNamed(node: Node): { mutant: number; readonly value: number } | undefined {
    return node.type === 'Identifier' ? limits.get(String(node['name'])) : undefined
  }

  /** A side of a comparison or sum; where it is a number, the number of its mutant and what it is then. */
  function numberOrCode(node: Node, parent: Node): { text: string; number: [number, string] | null } {
    const was = code.slice(node.start, node.end)
    if (node.type === 'Literal' && typeof node['value'] === 'number') {
      const to = moved(node['value'])
      const i = add(node.start, node.end, to)
      return { text: `($on===${i}?${to}:${was})`, number: [i, to] }
    }
    const limit = limitNamed(node)
    return limit === undefined
      ? { text: written(node, parent), number: null }
      : { text: was, number: [limit.mutant, moved(limit.value)] }
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

/** A pattern of which only those matches are noted that its mutants have not. */
function pattern(was: string, instead: readonly (readonly [index: number, text: string])[]): string {
  if (instead.length === 0) return was
  const mutants = instead.map(([i, text]) => `[${i},${text}]`).join()
  return `(${instead.map(([i, text]) => `$on===${i}?${text}:`).join('')}$pattern(${instead[0]?.[0]},${was},()=>[${mutants}]))`
}

/** What an identifier may be of while it stands for its value. */
const takesValues = new Set([
  ...[
    'ArrayExpression',
    'ArrowFunctionExpression',
    'AssignmentExpression',
    'BinaryExpression',
    'CallExpression',
  ],
  ...['ConditionalExpression', 'IfStatement', 'LogicalExpression', 'MemberExpression', 'NewExpression'],
  ...['ReturnStatement', 'TemplateLiteral', 'UnaryExpression'],
])

/**
 * The limits of a file: numbers with a name, declared outside of functions and for the file alone, that are only ever asked for their value. What compares with
 * one tells better whether its mutant changes anything than its declaration, which all tests reach.
 */
function limitsOf(program: Node): Map<string, { mutant: number; readonly value: number }> {
  const limits = new Map<string, { mutant: number; readonly value: number }>()
  for (const statement of program['body'] as Node[])
    for (const { id, init } of statement.type === 'VariableDeclaration'
      ? (statement['declarations'] as { id: Node; init: Node | null }[])
      : [])
      if (statement['kind'] === 'const' && typeof init?.['value'] === 'number')
        limits.set(String(id['name']), { mutant: -1, value: init['value'] })
  look(program, null)
  return limits

  function look(node: Node, parent: Node | null): void {
    if (node.type === 'Identifier' && parent !== null && !isRead(node, parent))
      limits.delete(String(node['name']))
    for (const child of childrenOf(node)) look(child, node)
  }
  function isRead(node: Node, parent: Node): boolean {
    if (parent.type === 'VariableDeclarator')
      return typeof (parent['init'] as Node | null)?.['value'] === 'number'
    if (parent.type === 'MemberExpression') return parent['computed'] === true || parent['object'] === node
    if (parent.type === 'ArrowFunctionExpression') return parent['body'] === node
    if (parent.type === 'AssignmentExpression') return parent['right'] === node
    if (parent.type.startsWith('TS')) return true
    return takesValues.has(parent.type)
  }
}

/** What may be done in an expression that is evaluated only to see its value. */
const pureCalls = new Set([
  ...['at', 'charAt', 'charCodeAt', 'endsWith', 'has', 'hasSign', 'holds', 'includes', 'startsWith'],
])
const changing = new Set([
  ...['AssignmentExpression', 'UpdateExpression', 'AwaitExpression', 'YieldExpression', 'NewExpression'],
])

/** Whether evaluating the expression changes nothing. */
function isPure(node: Node): boolean {
  if (changing.has(node.type)) return false
  if (node.type === 'CallExpression') {
    const callee = node['callee'] as Node
    const name = (callee.type === 'MemberExpression' ? callee['property'] : callee) as Node
    if (!pureCalls.has(String(name['name']))) return false
  }
  return childrenOf(node).every(isPure)
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
