import { readFile } from 'node:fs/promises'
import { parseAst } from 'rolldown/parseAst'

const none = '{ clean: [], failing: [] }'

/** Leaves out of a bundle what `fuhan rules` and the docs show and no page needs: the examples of rules, which are whole letters, and those of cues with the reason of each. */
export const withoutExamples = {
  name: 'without-examples',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]src[\\/]rules[\\/][^\\/]+\.ts$/ }, async ({ path }) => {
      const code = await readFile(path, 'utf8')
      const value = examplesOf(parseAst(code, { lang: 'ts' }))
      const contents = value === null ? code : code.slice(0, value.start) + none + code.slice(value.end)
      return { contents, loader: 'ts' }
    })
    onLoad(
      { filter: /[\\/]src[\\/]grammar[\\/](?:agency-kinds|commitments|dispositions)\.ts$/ },
      async ({ path }) => {
        let contents = await readFile(path, 'utf8')
        for (const { start, end } of wordsOfCues(parseAst(contents, { lang: 'ts' })).reverse())
          contents = `${contents.slice(0, start)}''${contents.slice(end)}`
        return { contents, loader: 'ts' }
      },
    )
  },
}

/** The examples of `export default defineRule({ …, examples: … })`, or null in a file that is no rule. */
function examplesOf({ body }) {
  const rule = body.find(({ type }) => type === 'ExportDefaultDeclaration')?.declaration.arguments?.[0]
  return rule?.properties?.find(({ key }) => key?.name === 'examples')?.value ?? null
}

/** The texts of `example` and `why` in a table of cues, in the order of the file. */
function wordsOfCues(node) {
  if (node?.type === 'Property' && ['example', 'why'].includes(node.key.name)) return [node.value]
  if (typeof node !== 'object' || node === null) return []
  return Object.values(node).flatMap(wordsOfCues)
}
