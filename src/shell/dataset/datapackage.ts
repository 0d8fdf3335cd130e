import type { ColumnType } from '../../emit/tables/column.ts'
import { type Table, tables } from '../../emit/tables/index.ts'
import type { OutputFile } from './run-file.ts'

/** The types of the columns in a Frictionless Table Schema; the words are the same. */
const fieldTypes: Readonly<Record<ColumnType, string>> = {
  string: 'string',
  integer: 'integer',
  number: 'number',
  boolean: 'boolean',
  date: 'date',
}

/** `datapackage.json` (Frictionless Data Package v2): every output with its hash, and for the tables in CSV their schema and keys. */
export function dataPackage(outputs: readonly OutputFile[], prefix: string, version: string): string {
  const resources = outputs.map(({ path, bytes, sha256 }) => {
    const table = tables.find(({ name }) => path === `${prefix}${name}.csv`)
    const [stem = path, ending = ''] = [
      path.slice(0, path.lastIndexOf('.')),
      path.slice(path.lastIndexOf('.') + 1),
    ]
    return {
      // Names must differ; a table may be there in several formats.
      name: (table === undefined ? `${stem}-${ending}` : stem).toLowerCase(),
      path,
      ...(table === undefined ? { format: ending } : describe(table, `${prefix}letters`.toLowerCase())),
      bytes,
      hash: `sha256:${sha256}`,
    }
  })
  const descriptor = {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'reply-letters',
    title: 'Reply letters to suggestions and proposals (人大建议、政协提案答复函)',
    description: `Made by fuhan ${version}`,
    resources,
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
        type: fieldTypes[column.type],
        description: column.description,
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
