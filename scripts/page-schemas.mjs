import { resolve } from 'node:path'
import * as z from 'zod'
import { Correction } from '../dist/model/correction.js'
import { Document } from '../dist/model/document.js'
import { schemaCode } from './schema-code.mjs'

const schemas = { document: ['Document', Document], correction: ['Correction', Correction] }

/** Leaves zod out of a page: in the place of `model/schema-at.ts` and of the two schemas that are asked through it stand JSON Schema and what reads that. */
export const withoutZod = {
  name: 'without-zod',
  setup({ onResolve, onLoad }) {
    const at = resolve('src/page/reader/schema-at.ts')
    onResolve({ filter: /\/model\/schema-at\.ts$/ }, () => ({ path: at }))
    onLoad({ filter: /[\\/]model[\\/](?:document|correction)\.ts$/ }, ({ path }) => {
      const [name, schema] = schemas[/(\w+)\.ts$/.exec(path)[1]]
      const json = z.toJSONSchema(schema, { target: 'draft-2020-12', io: 'input' })
      const contents = `import { linked } from ${JSON.stringify(at)}\nexport const ${name} = linked((() => {${schemaCode(json)}})())`
      return { contents, loader: 'js' }
    })
  },
}
