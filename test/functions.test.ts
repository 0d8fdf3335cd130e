import { readdirSync, readFileSync } from 'node:fs'
import { parseAst } from 'rolldown/parseAst'
import { describe, expect, it } from 'vitest'

/** What a function may not exceed: lines with its signature, and ways through it (cyclomatic complexity). */
const mostLines = 60
const mostWays = 20

interface Node {
  readonly type: string
  readonly start: number
  readonly end: number
  readonly [key: string]: unknown
}

interface Measured {
  readonly name: string
  readonly lines: number
  ways: number
}

const functions = new Set(['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression'])
const forks = new Set([
  'IfStatement',
  'ConditionalExpression',
  'ForStatement',
  'ForInStatement',
  'ForOfStatement',
  'WhileStatement',
  'DoWhileStatement',
  'CatchClause',
  'LogicalExpression',
])
const shortAssignments = new Set(['??=', '||=', '&&='])

/** Every function of a file with its lines and its ways; a function within another counts for itself, its lines for both. */
function measure(code: string, lang: 'ts' | 'tsx' = 'ts'): Measured[] {
  const found: Measured[] = []
  visit(parseAst(code, { lang }) as unknown as Node, null, null)
  return found

  function visit(node: Node, holder: Measured | null, name: string | null): void {
    let owner = holder
    if (functions.has(node.type)) {
      const lines = code.slice(node.start, node.end).split('\n').length
      owner = { name: nameOf(node['id']) ?? name ?? 'anonymous', lines, ways: 1 }
      found.push(owner)
    } else if (owner !== null && isFork(node)) owner.ways++
    const given = nameOf(node['id']) ?? nameOf(node['key'])
    for (const child of childrenOf(node))
      visit(child, owner, given ?? (functions.has(child.type) ? name : null))
  }
}

function isFork(node: Node): boolean {
  return (
    forks.has(node.type) ||
    (node.type === 'SwitchCase' && node['test'] !== null) ||
    (node.type === 'AssignmentExpression' && shortAssignments.has(String(node['operator'])))
  )
}

function childrenOf(node: Node): Node[] {
  return Object.values(node)
    .flat()
    .filter((value): value is Node => typeof (value as Node | null)?.type === 'string')
}

function nameOf(node: unknown): string | null {
  return (node as { name?: string } | null | undefined)?.name ?? null
}

describe('functions', () => {
  const measured = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /\.tsx?$/.test(path))
    .flatMap((path) =>
      measure(readFileSync(`src/${path}`, 'utf8'), path.endsWith('x') ? 'tsx' : 'ts').map((one) => ({
        ...one,
        place: `${path} ${one.name}`,
      })),
    )

  it('are short and have few ways through them', () => {
    const over = measured.filter(({ lines, ways }) => lines > mostLines || ways > mostWays)
    expect(over).toEqual([])
  })

  it('are measured with what they hold', () => {
    const code = 'const f = (a: number) => {\n  if (a) return a ? 1 : 2\n  return [1].map((b) => b ?? 0)\n}'
    expect(measure(code)).toEqual([
      { name: 'f', lines: 4, ways: 3 },
      { name: 'anonymous', lines: 1, ways: 2 },
    ])
  })
})
