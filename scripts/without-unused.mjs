import { readFile } from 'node:fs/promises'
import { parseAst } from 'rolldown/parseAst'

/** What stands in a rule in the place of what no page needs. */
const instead = new Map([
  ['examples', '{ clean: [], failing: [] }'],
  // A page checks each letter by itself.
  ['batch', '{ keysOf: () => [], compare: () => [] }'],
])

/**
 * Leaves out of a bundle what no page needs: what `fuhan rules` and the docs show, the examples of rules, which are whole letters, those of cues with the reason of each, and what
 * columns mean; and what compares the letters of a run.
 */
export const withoutUnused = {
  name: 'without-unused',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]src[\\/]rules[\\/][^\\/]+\.ts$/ }, async ({ path }) => {
      let contents = await readFile(path, 'utf8')
      for (const { key, value } of unusedIn(parseAst(contents, { lang: 'ts' })).reverse())
        contents = contents.slice(0, value.start) + instead.get(key.name) + contents.slice(value.end)
      return { contents, loader: 'ts' }
    })
    onLoad({ filter: /[\\/]src[\\/]emit[\\/]tables[\\/][^\\/]+\.ts$/ }, withoutWords(['description']))
    onLoad(
      { filter: /[\\/]src[\\/]grammar[\\/](?:agency-kinds|commitments|dispositions)\.ts$/ },
      withoutWords(['example', 'why']),
    )
  },
}

/** What a page does not need of `export default defineRule({ … })`, in the order of the file; nothing in a file that is no rule. */
function unusedIn({ body }) {
  const rule = body.find(({ type }) => type === 'ExportDefaultDeclaration')?.declaration.arguments?.[0]
  return rule?.properties?.filter(({ key }) => instead.has(key?.name)) ?? []
}

/** Loads a table with nothing in the place of the texts under some of its keys. */
function withoutWords(keys) {
  return async ({ path }) => {
    let contents = await readFile(path, 'utf8')
    for (const { start, end } of wordsUnder(parseAst(contents, { lang: 'ts' }), keys).reverse())
      contents = `${contents.slice(0, start)}''${contents.slice(end)}`
    return { contents, loader: 'ts' }
  }
}

/** What stands under some keys in a table, in the order of the file. */
function wordsUnder(node, keys) {
  if (node?.type === 'Property' && !node.shorthand && keys.includes(node.key.name)) return [node.value]
  if (typeof node !== 'object' || node === null) return []
  return Object.values(node).flatMap((inner) => wordsUnder(inner, keys))
}
