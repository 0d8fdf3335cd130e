import { parseAst } from 'rolldown/parseAst'

const fewest = 2

/**
 * A script with its lists of words written as `'a|b|c'.split('|')`, as words stand in its patterns too. A list that a function makes each time it is called stays.
 * @param {string} script
 */
export function joinedWords(script) {
  let out = script
  const found = lists(parseAst(script), 0).sort((a, b) => b.start - a.start)
  for (const { start, end, elements } of found) {
    const words = elements.map(wordOf).join('|')
    out = `${out.slice(0, start)}${JSON.stringify(words)}.split('|')${out.slice(end)}`
  }
  return out
}

/** Lists of words that are made once. */
function lists(node, depth) {
  if (typeof node !== 'object' || node === null) return []
  if (node.type === 'ArrayExpression' && node.elements.length >= fewest && node.elements.every(isWord))
    return [node]
  const isFunction = /Function/.test(node.type)
  // The script is a function itself, which is called once.
  if (isFunction && depth === 1) return []
  return Object.values(node).flatMap((inner) => lists(inner, depth + (isFunction ? 1 : 0)))
}

function isWord(node) {
  const word = wordOf(node)
  return word !== null && word !== '' && !word.includes('|')
}

/** The string that an expression is as it stands, or null. */
function wordOf(node) {
  if (node?.type === 'Literal') return typeof node.value === 'string' ? node.value : null
  return node?.type === 'TemplateLiteral' && node.expressions.length === 0
    ? node.quasis[0].value.cooked
    : null
}
