import { readdirSync, readFileSync } from 'node:fs'
import { parseAst } from 'rolldown/parseAst'

/**
 * The names of properties that a script has to itself, which can be any others: those it reads by name, without those that its own words may build or ask for.
 * A name stays that is among `kept`, that stands in a string or a pattern, or that shares an object with a name nothing reads: such an object is a table, whose
 * keys come from letters.
 * @param {string} script as it is before anything makes it small
 * @param {ReadonlySet<string>} kept names that others know
 */
export function internalNames(script, kept) {
  const { read, said, objects } = namesIn(parseAst(script))
  const tables = objects.filter((keys) => keys.some((key) => !read.has(key)))
  const fixed = new Set([...kept, ...said, ...tables.flat()])
  return [...read].filter((name) => !fixed.has(name)).sort()
}

/** The names of properties that a script reads. @param {string} script */
export function namesRead(script) {
  return namesIn(parseAst(script)).read
}

/** What the language and browsers call theirs, and what documents, messages of the thread and all that is in them do. */
export function knownNames() {
  const [compiler] = readdirSync('node_modules/@typescript')
  const types = `node_modules/@typescript/${compiler}/lib`
  const builtIn = readdirSync(types)
    .filter((file) => /^lib\.(?:es|dom|webworker).*\.d\.ts$/.test(file))
    .flatMap((file) => [...readFileSync(`${types}/${file}`, 'utf8').matchAll(/(\w+)\??\s*[(<:]/g)])
  if (builtIn.length < 10_000) throw new Error(`${types} does not hold the types of browsers as expected`)
  const model = readdirSync('src/model').map((file) => `src/model/${file}`)
  const files = [
    ...model,
    ...['reader/messages.ts', 'reader/references.ts'].map((file) => `src/page/${file}`),
    ...['corrections/shown.ts', 'corrections/select.ts'].map((file) => `src/${file}`),
  ]
  const ours = files.flatMap((file) => wordsOf(readFileSync(file, 'utf8')))
  return new Set([...builtIn.map(([, name]) => name), ...ours])
}

/** @param {string} text @returns {string[]} */
function wordsOf(text) {
  return text.match(/[\w$]+/g) ?? []
}

/**
 * The names that a script reads, the words in its strings and patterns, and the keys of each of its objects.
 * @param {unknown} root
 */
function namesIn(root) {
  /** @type {Set<string>} */
  const read = new Set()
  /** @type {Set<string>} */
  const said = new Set()
  /** @type {string[][]} */
  const objects = []
  collect(root)
  return { read, said, objects }

  /** @param {any} node of the syntax tree, or what stands in one */
  function collect(node) {
    if (typeof node !== 'object' || node === null) return
    if (node.type === 'MemberExpression' && !node.computed) read.add(node.property.name)
    if (node.type === 'ObjectPattern') for (const key of keysOf(node)) read.add(key)
    if (node.type === 'ObjectExpression') objects.push(keysOf(node))
    for (const word of wordsOf(textOf(node))) said.add(word)
    for (const inner of Object.values(node)) collect(inner)
  }
}

/** @param {any} node @returns {string[]} */
function keysOf({ properties }) {
  return properties.flatMap((/** @type {any} */ { type, computed, key }) =>
    type === 'Property' && !computed ? [key.name ?? String(key.value)] : [],
  )
}

/** The text of a string, a pattern or a part of a template; empty for all else. @param {any} node @returns {string} */
function textOf({ type, value, regex }) {
  if (type === 'TemplateElement') return value.cooked ?? value.raw
  if (type !== 'Literal') return ''
  return regex?.pattern ?? (typeof value === 'string' ? value : '')
}
