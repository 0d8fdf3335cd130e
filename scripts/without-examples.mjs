import { readFile } from 'node:fs/promises'
import { parseAst } from 'rolldown/parseAst'

const none = '{ clean: [], failing: [] }'

/** Leaves the examples out of the rules that a bundle holds: whole letters, which `fuhan rules` shows and no page needs. */
export const withoutExamples = {
  name: 'without-examples',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]src[\\/]rules[\\/][^\\/]+\.ts$/ }, async ({ path }) => {
      const code = await readFile(path, 'utf8')
      const value = examplesOf(parseAst(code, { lang: 'ts' }))
      const contents = value === null ? code : code.slice(0, value.start) + none + code.slice(value.end)
      return { contents, loader: 'ts' }
    })
  },
}

/** The examples of `export default defineRule({ …, examples: … })`, or null in a file that is no rule. */
function examplesOf({ body }) {
  const rule = body.find(({ type }) => type === 'ExportDefaultDeclaration')?.declaration.arguments?.[0]
  return rule?.properties?.find(({ key }) => key?.name === 'examples')?.value ?? null
}
