import { readFile } from 'node:fs/promises'
import { parseAst } from 'rolldown/parseAst'

// A page checks each letter by itself.
const noBatch = '{ keysOf: () => [], compare: () => [] }'

/**
 * Leaves out of a bundle what no page needs: what `fuhan rules` and the docs show, the examples of rules, which are whole letters, their English summaries, in whose place a page has what a rule says of the letter, the reasons of rules that compare letters, those of cues with the reason of each, and what
 * columns mean; and what compares the letters of a run.
 */
export const withoutUnused = {
  name: 'without-unused',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]src[\\/]rules[\\/][^\\/]+\.ts$/ }, async ({ path }) => {
      const contents = await readFile(path, 'utf8')
      const cuts = unusedIn(parseAst(contents, { lang: 'ts' })).map((property) =>
        property.key.name === 'batch' ? { ...property.value, instead: noBatch } : property,
      )
      return { contents: cutOut(contents, cuts), loader: 'ts' }
    })
    onLoad({ filter: /[\\/]src[\\/]emit[\\/]tables[\\/][^\\/]+\.ts$/ }, withoutWords(['description']))
    onLoad(
      { filter: /[\\/]src[\\/]grammar[\\/](?:agency-kinds|commitments|dispositions)\.ts$/ },
      withoutWords(['example', 'why']),
    )
  },
}

/** Leaves out of the thread that reads one letter at a time what is said in Chinese of the rules that compare letters. */
export const withoutBatchWords = {
  name: 'without-batch-words',
  setup({ onLoad }) {
    onLoad(
      { filter: /[\\/]emit[\\/]words[\\/]chinese-rules\.ts$/ },
      withoutWords(['duplicate-letter', 'figure-differs-across', 'number-reused']),
    )
  },
}

/** What a page does not need of `export default defineRule({ … })`, in the order of the file; nothing in a file that is no rule. */
function unusedIn({ body }) {
  const rule = body.find(({ type }) => type === 'ExportDefaultDeclaration')?.declaration.arguments?.[0]
  const properties = rule?.properties ?? []
  const isBatch = properties.some(({ key }) => key?.name === 'batch')
  const unused = ['examples', 'batch', 'summary', ...(isBatch ? ['why', 'source'] : [])]
  return properties.filter(({ key }) => unused.includes(key?.name))
}

/** Loads a table without the texts under some of its keys. */
function withoutWords(keys) {
  return async ({ path }) => {
    const contents = await readFile(path, 'utf8')
    return { contents: cutOut(contents, wordsUnder(parseAst(contents, { lang: 'ts' }), keys)), loader: 'ts' }
  }
}

/** What stands under some keys in a table, in the order of the file. */
function wordsUnder(node, keys) {
  if (node?.type === 'Property' && !node.shorthand && keys.includes(node.key.name ?? node.key.value))
    return [node]
  if (typeof node !== 'object' || node === null) return []
  return Object.values(node).flatMap((inner) => wordsUnder(inner, keys))
}

/** A file without some parts of it, in their order, each with the comma after it, or with what stands in the place of the part. */
function cutOut(contents, parts) {
  return parts.reduceRight((left, { start, end, instead }) => {
    const after = left.slice(end)
    return left.slice(0, start) + (instead === undefined ? after.replace(/^\s*,/, '') : instead + after)
  }, contents)
}
