import { readdirSync, readFileSync } from 'node:fs'
import { parseAst } from 'rolldown/parseAst'

interface Node {
  readonly type: string
  readonly [key: string]: unknown
}

/** Where words for people are written. */
const folders = ['cli', 'corrections', 'encoding', 'shell'] as const
const files = [
  'emit/difference.ts',
  'html/select.ts',
  'model/correction.ts',
  'model/schema-at.ts',
  'text/no-rule.ts',
]
/** Whose strings are no words for people, or have a catalogue of their own: help, completion, SQL, markup, the description of a dataset. */
const left =
  /^cli\/(?:words\/|completion\.ts|man-page\.ts|command-tree\.ts)|^shell\/dataset\/(?:sqlite|xlsx|datapackage|datasette)\.ts|^encoding\/labels\.ts/
/** Calls whose strings the catalogue of help translates. */
const described = new Set([
  'description',
  'describe',
  'option',
  'requiredOption',
  'argument',
  'Option',
  'Argument',
])

/** What is written in words and is none of fuhan's to people: notes of reading, which have a catalogue, names of options, of programs, of elements. */
const notSaid = new Set([
  'print errors only, as --level error does',
  'no messages except errors',
  '--max-bytes <n>',
  '--max-input-bytes <n>',
  'A line of fuhan-corrections.ndjson',
  '{name} · fuhan',
  'fuhan {fuhan}',
  'fuhan {version}',
  'fuhan: {said}',
  'the page says {declared} but its bytes are read as {encoding}',
  '{lost} place is not valid {encoding} and became U+FFFD',
  '{lost} places are not valid {encoding} and became U+FFFD',
  '{unknown} character is of private use',
  '{unknown} characters are of private use',
  '{unmapped} of the {signs} characters of the PDF have no meaning in its fonts and became U+FFFD',
  'the copy is {what}, and it is not certain which part of it is the letter: it is read as it stands',
])

/** Words with a blank, which a name has not, or a heading; no command that help shows. */
function isProse(text: string): boolean {
  const words = text.replaceAll(/\{\w+\}/g, '{}')
  return (
    /[a-z]{2}/i.test(words) &&
    /[a-z]{2} | [a-z]{2}|: |^[A-Z][a-z]+:$/.test(words) &&
    !/^(?:fuhan [a-z]|find \.|curl …|env -i)/.test(text) &&
    !notSaid.has(text)
  )
}

/** What a line of help says in columns, the last of which explains the others. */
export const columns = (line: string): string[] => line.split(/ {3,}/)

/** The template with a number after each name that it has already: {part} and {part2}. */
function numbered(template: string): string {
  const seen = new Map<string, number>()
  return template.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const count = (seen.get(name) ?? 0) + 1
    seen.set(name, count)
    return `{${name}${count === 1 ? '' : count}}`
  })
}

/**
 * Every sentence that the source can say to people, with named places: `${path}: is no folder` is `{path}: is no folder`. What a condition chooses between
 * gives a sentence each.
 */
export function messageTemplates(): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  const paths = folders.flatMap((folder) =>
    readdirSync(`src/${folder}`, { recursive: true, encoding: 'utf8' }).map(
      (path) => `${folder}/${path.replaceAll('\\', '/')}`,
    ),
  )
  for (const path of [...paths, ...files].sort())
    if (path.endsWith('.ts') && !left.test(path))
      for (const template of templatesIn(readFileSync(`src/${path}`, 'utf8')))
        if (!found.has(template)) found.set(template, path)
  return found
}

/** The templates of one file; those of several lines give one for each line. */
export function templatesIn(code: string): readonly string[] {
  const found: string[] = []
  visit(parseAst(code, { lang: 'ts' }) as unknown as Node)
  return found

  function visit(node: Node): void {
    if (node.type === 'ImportDeclaration' || node.type.startsWith('TSType') || node.type === 'TSLiteralType')
      return
    if (isText(node)) {
      for (const text of spoken(node))
        for (const line of text.split('\n')) {
          const own = numbered(columns(line.trim()).at(-1) ?? '')
          if (isProse(own)) found.push(own)
        }
      // What stands in its places may say something of its own: a list that is joined, a call.
      for (const hidden of placesOf(node)) visit(hidden)
      return
    }
    for (const child of childrenOf(node)) if (!isDescribed(node) || !isText(child)) visit(child)
  }
}

const isText = (node: Node) =>
  (node.type === 'Literal' && typeof node['value'] === 'string') || node.type === 'TemplateLiteral'

function isDescribed(node: Node): boolean {
  if (node.type !== 'CallExpression' && node.type !== 'NewExpression') return false
  return described.has(nameOf(node['callee'] as Node))
}

/** The sentences that an expression may give; a place where it gives none of its own. */
function spoken(node: Node): string[] {
  if (node.type === 'Literal') return [String(node['value'])]
  if (node.type === 'TemplateLiteral') {
    const quasis = node['quasis'] as readonly { readonly value: { readonly cooked: string } }[]
    const inner = node['expressions'] as readonly Node[]
    let all = ['']
    for (const [index, quasi] of quasis.entries()) {
      const next = inner[index]
      const rest = next === undefined ? [''] : spoken(next)
      all = all.flatMap((start) => rest.map((end) => start + quasi.value.cooked + end))
    }
    return all
  }
  const choices = choicesOf(node)
  return choices.some(saysSomething) ? choices.flatMap(spoken) : [`{${nameOf(node)}}`]
}

const saysSomething = (node: Node): boolean => isText(node) || choicesOf(node).some(saysSomething)

function choicesOf(node: Node): Node[] {
  if (node.type === 'ConditionalExpression') return [node['consequent'] as Node, node['alternate'] as Node]
  if (node.type === 'LogicalExpression') return [node['left'] as Node, node['right'] as Node]
  return []
}

/** The expressions of a template that stand for a value and say nothing by themselves. */
function placesOf(node: Node): Node[] {
  if (node.type === 'TemplateLiteral') return (node['expressions'] as readonly Node[]).flatMap(placesOf)
  if (node.type === 'Literal') return []
  const choices = choicesOf(node)
  return choices.some(saysSomething) ? choices.flatMap(placesOf) : [node]
}

/** Calls that change how a value is written and not what it is. */
const wrappers = new Set([
  'String',
  'Number',
  'stringify',
  'round',
  'nameOf',
  'floor',
  'printable',
  'printableLine',
])
const methods = new Set(['join', 'slice', 'trim', 'toFixed', 'split', 'padEnd'])
/** Names that differ in the source only. */
const aliases = new Map([
  ['reasonOf', 'reason'],
  ['reasonOfJson', 'reason'],
  ['failure', 'reason'],
])

/** What a place is called: the last name of its expression. */
function nameOf(node: Node): string {
  const inner = (key: string) => nameOf(node[key] as Node)
  switch (node.type) {
    case 'Identifier':
    case 'PrivateIdentifier':
      return aliases.get(String(node['name'])) ?? String(node['name'])
    case 'ThisExpression':
      return 'this'
    case 'MemberExpression':
      return node['computed'] === true ? inner('object') : inner('property')
    case 'CallExpression': {
      const callee = node['callee'] as Node
      const name = nameOf(callee)
      const [first] = node['arguments'] as readonly Node[]
      if (wrappers.has(name) && first !== undefined) return nameOf(first)
      if (methods.has(name) && callee.type === 'MemberExpression') return nameOf(callee['object'] as Node)
      return aliases.get(name) ?? name
    }
    case 'TSAsExpression':
    case 'TSNonNullExpression':
    case 'ChainExpression':
    case 'ParenthesizedExpression':
    case 'AwaitExpression':
      return inner('expression' in node ? 'expression' : 'argument')
    case 'BinaryExpression':
    case 'LogicalExpression':
      return inner('left')
    case 'ConditionalExpression':
      return inner('consequent')
    default:
      return 'value'
  }
}

function childrenOf(node: Node): Node[] {
  return Object.values(node)
    .flat()
    .filter((value): value is Node => typeof (value as Node | null)?.type === 'string')
}
