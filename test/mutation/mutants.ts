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

/**
 * Every mutant of a file: a limit halved or a number moved by one, a comparison, sum or connective turned into its neighbour, a condition that always or never holds, a
 * negation dropped, an anchor of a pattern left out, a word of a list left out.
 */
export function mutantsOf(path: string, code: string): Mutant[] {
  const found: Mutant[] = []
  visit(parseAst(code, { lang: 'ts' }) as unknown as Node, null)
  return found

  function add(start: number, end: number, text: string): void {
    found.push({ path, start, end, text, line: code.slice(0, start).split('\n').length })
  }

  function visit(node: Node, parent: Node | null): void {
    if (node.type.startsWith('TS') || node.type === 'ImportDeclaration') return
    mutate(node, parent)
    for (const child of childrenOf(node)) visit(child, node)
  }

  function mutate(node: Node, parent: Node | null): void {
    const { type, start, end } = node
    if (type === 'Literal' && typeof node['value'] === 'number') add(start, end, moved(node['value']))
    else if (type === 'Literal' && node['regex'] !== undefined) anchors(start, code.slice(start, end))
    else if (type === 'BinaryExpression' || type === 'LogicalExpression') operators(node)
    else if (type === 'UnaryExpression' && node['operator'] === '!') add(start, start + 1, '')
    else if (parent?.type === 'ArrayExpression' && isWord(node)) add(start, end, "'\\u0000'")
    if (tests.has(type)) {
      const test = node['test'] as Node
      add(test.start, test.end, 'true')
      add(test.start, test.end, 'false')
    }
  }

  function operators(node: Node): void {
    const { end } = node['left'] as Node
    const operator = String(node['operator'])
    const instead = flipped[operator]
    const at = code.indexOf(operator, end)
    const isOfStrings = /['"`]/.test(code.slice(node.start, node.end))
    if (instead !== undefined && !((operator === '+' || operator === '-') && isOfStrings))
      add(at, at + operator.length, instead)
  }

  function anchors(start: number, pattern: string): void {
    if (pattern.startsWith('/^')) add(start + 1, start + 2, '')
    const last = pattern.lastIndexOf('/')
    if (pattern.charAt(last - 1) === '$' && pattern.charAt(last - 2) !== '\\')
      add(start + last - 1, start + last, '')
  }
}

/** Half of a limit; of small numbers the next one. */
function moved(value: number): string {
  return value >= 4 ? String(Math.floor(value / 2)) : String(value + 1)
}

function isWord(node: Node): boolean {
  return node.type === 'Literal' && typeof node['value'] === 'string'
}

function childrenOf(node: Node): Node[] {
  return Object.values(node)
    .flat()
    .filter((value): value is Node => typeof (value as Node | null)?.type === 'string')
}
