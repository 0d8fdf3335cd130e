import { chineseName, meaningOf } from '../../emit/codebook/entry.ts'
import { tables } from '../../emit/tables/index.ts'

/** `metadata.json` for Datasette: what each table and column means, and which index searches the letters. `database` is the file's name without ending. */
export function datasetteMetadata(database: string): string {
  const described = tables.map(({ name, description, columns }) => [
    name,
    {
      description: `${chineseName(name)}: ${description}`,
      columns: Object.fromEntries(
        columns.map((column) => [
          column.name,
          `${chineseName(name, column.name)}: ${meaningOf(name, column)}`,
        ]),
      ),
      ...(name === 'letters' ? { fts_table: 'letters_fts', fts_pk: 'letter' } : {}),
    },
  ])
  const metadata = {
    title: 'Reply letters to suggestions and proposals (人大建议、政协提案答复函)',
    description:
      'Letters in which agencies answer suggestions and proposals (建议提案答复): letters, their figures (数据), sections and cited documents. 在 letters 表的搜索框输入任何词（如 养老）即可全文检索。',
    databases: { [database]: { tables: Object.fromEntries(described) } },
  }
  return `${JSON.stringify(metadata, null, 2)}\n`
}
