import { chineseName, meaningOf } from '../../emit/codebook/entry.ts'
import type { ColumnType } from '../../emit/tables/column.ts'
import { type Table, tables } from '../../emit/tables/index.ts'
import { homepage } from '../../model/homepage.ts'
import type { OutputFile } from './run-file.ts'

/** The types of the columns in a Frictionless Table Schema; the words are the same. */
const fieldTypes: Readonly<Record<ColumnType, string>> = {
  string: 'string',
  integer: 'integer',
  number: 'number',
  boolean: 'boolean',
  date: 'date',
}

/**
 * `datapackage.json` (Frictionless Data Package v2): the tables in CSV with their schema, keys and hashes, and under `files`, a word of our own, the
 * other outputs, which a validator of tables could not open.
 */
export function dataPackage(
  outputs: readonly OutputFile[],
  prefix: string,
  version: string,
  created: string,
): string {
  const tableOf = (path: string) => tables.find(({ name }) => path === `${prefix}${name}.csv`)
  const resources = outputs.flatMap(({ path, bytes, sha256 }) => {
    const table = tableOf(path)
    if (table === undefined) return []
    const name = path.slice(0, path.lastIndexOf('.')).toLowerCase()
    return [
      { name, path, ...describe(table, `${prefix}letters`.toLowerCase()), bytes, hash: `sha256:${sha256}` },
    ]
  })
  const files = outputs
    .filter(({ path }) => tableOf(path) === undefined)
    .map(({ path, bytes, sha256 }) => ({ path, bytes, hash: `sha256:${sha256}` }))
  const descriptor = {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'reply-letters',
    title: 'Reply letters to suggestions and proposals (人大建议、政协提案答复函)',
    description: `Made by fuhan ${version}`,
    homepage,
    version,
    created,
    licenses: [
      {
        name: 'other-pd',
        title:
          'Official documents, which the copyright law of China does not cover (著作权法第五条); a site may ask for more',
      },
    ],
    contributors: [{ title: `fuhan ${version}`, path: homepage, roles: ['wrangler'] }],
    resources,
    files,
  }
  return `${JSON.stringify(descriptor, null, 2)}\n`
}

function describe({ name, description, columns, key }: Table, parent: string) {
  const keys = new Set(key)
  return {
    type: 'table',
    $schema: 'https://datapackage.org/profiles/2.0/dataresource.json',
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    title: chineseName(name),
    description,
    dialect: {
      $schema: 'https://datapackage.org/profiles/2.0/tabledialect.json',
      delimiter: ',',
      lineTerminator: '\r\n',
    },
    schema: {
      $schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
      fields: columns.map((column) => ({
        name: column.name,
        title: chineseName(name, column.name),
        type: fieldTypes[column.type],
        description: meaningOf(name, column),
        ...(keys.has(column.name) ? { constraints: { required: true } } : {}),
      })),
      missingValues: [''],
      primaryKey: key,
      ...(name === 'letters'
        ? {}
        : { foreignKeys: [{ fields: ['letter'], reference: { resource: parent, fields: ['letter'] } }] }),
    },
  }
}
