import { resolve } from 'node:path'
import * as z from 'zod'
import { Correction } from '../dist/model/correction.js'
import { Document } from '../dist/model/document.js'

/** The schema that zod holds as JSON Schema, without words for people and with its patterns made. */
function written(schema) {
  const json = z.toJSONSchema(schema, { target: 'draft-2020-12', io: 'input', reused: 'ref' })
  const isWord = (key, value) => key === 'description' && typeof value === 'string'
  return JSON.stringify(json, (key, value) => (isWord(key, value) ? undefined : value)).replaceAll(
    /"pattern":("(?:[^"\\]|\\.)*")/g,
    (_, source) => `"pattern":${new RegExp(JSON.parse(source))}`,
  )
}

const schemas = { document: ['Document', Document], correction: ['Correction', Correction] }

/** Leaves zod out of a page: in the place of `model/schema-at.ts` and of the two schemas that are asked through it stand JSON Schema and what reads that. */
export const withoutZod = {
  name: 'without-zod',
  setup({ onResolve, onLoad }) {
    const at = resolve('src/page/reader/schema-at.ts')
    onResolve({ filter: /\/model\/schema-at\.ts$/ }, () => ({ path: at }))
    onLoad({ filter: /[\\/]model[\\/](?:document|correction)\.ts$/ }, ({ path }) => {
      const [name, schema] = schemas[/(\w+)\.ts$/.exec(path)[1]]
      const contents = `import { linked } from ${JSON.stringify(at)}\nexport const ${name} = linked(${written(schema)})`
      return { contents, loader: 'js' }
    })
  },
}
