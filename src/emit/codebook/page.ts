import type { ColumnType } from '../tables/column.ts'
import { type Table, tables } from '../tables/index.ts'
import { chineseName, entryFor } from './entry.ts'
import { tableNames } from './rows.ts'
import { missing, valueSets, type Words } from './values.ts'

/** The languages of the codebook. */
export const codebookLanguages = ['en', 'zh'] as const
type Language = (typeof codebookLanguages)[number]

const types: Readonly<Record<ColumnType, Words>> = {
  string: { en: 'text', zh: '文本' },
  integer: { en: 'whole number', zh: '整数' },
  number: { en: 'number', zh: '数' },
  boolean: { en: 'true or false', zh: '真或假' },
  date: { en: 'day, YYYY-MM-DD', zh: '日期，YYYY-MM-DD' },
}
const heads: Readonly<Record<Language, readonly string[]>> = {
  en: ['variable', '中文名', 'definition', 'values', 'source', 'empty where', 'example'],
  zh: ['变量名', '中文名', '定义', '取值', '来源', '缺失的含义', '例'],
}
const intro: Readonly<Record<Language, string>> = {
  en: `# Codebook

Every variable of a dataset that \`fuhan convert\` writes, whatever the format ([中文](codebook.zh-CN.md)). The source is the place in the JSON of \`fuhan parse\`. An empty cell
is never a guess and never zero: the column “empty where” says what it means. \`letter\` in every table is the key of \`letters\`.`,
  zh: `# 编码手册

\`fuhan convert\` 所写数据集的全部变量，各种格式相同（[English](codebook.md)）。来源是 \`fuhan parse\` 所出 JSON 中的位置。空单元格不是猜测，也不是零，含义见“缺失的含义”一列。各表的 \`letter\`
都指向 \`letters\` 表。`,
}

/** The codebook (编码手册) in one language, in Markdown: each variable with its definition, values, source, what an empty cell means, and an example. */
export function codebookPage(language: Language): string {
  return `${[intro[language], ...tables.map((table) => section(table, language))].join('\n\n')}\n`
}

function section({ name, description, columns }: Table, language: Language): string {
  const [chinese, zh] = tableNames[name] ?? [name, '']
  const rows = columns.map((column) => {
    const { name: variable, type, description: en } = column
    const entry = entryFor(name, variable)
    if (entry === null) throw new Error(`the codebook has no row for ${name}.${variable}`)
    const definition = language === 'en' ? en : entry.zh
    return [
      `\`${variable}\``,
      chineseName(name, variable),
      definition,
      valuesOf(type, entry.values, language),
      entry.source,
      missing[entry.missing][language],
      entry.example,
    ]
  })
  const lines = [heads[language], heads[language].map(() => '---'), ...rows].map(
    (cells) => `| ${cells.join(' | ')} |`,
  )
  const title = language === 'en' ? `${description} (${chinese}).` : `${chinese}：${zh}。`
  return [`## ${name}`, '', title, '', ...lines].join('\n')
}

function valuesOf(type: ColumnType, set: keyof typeof valueSets | null, language: Language): string {
  if (set === null) return types[type][language]
  const between = language === 'en' ? '; ' : '；'
  return Object.entries(valueSets[set])
    .map(([value, words]: [string, Words]) => `\`${value}\` ${words[language]}`)
    .join(between)
}

/** The page of documentation about the tables, in Markdown. */
export function tablesPage(): string {
  const parts = tables.map(({ name, description, columns, key }) =>
    [
      `## ${name}`,
      '',
      `${chineseName(name)}: ${description[0]?.toLowerCase() ?? ''}${description.slice(1)}. Key: ${key.map((part) => `\`${part}\``).join(', ')}.`,
      '',
      '| column | 中文名 | type | meaning |',
      '| --- | --- | --- | --- |',
      ...columns.map(
        (column) =>
          `| \`${column.name}\` | ${chineseName(name, column.name)} | ${column.type} | ${column.description} |`,
      ),
      '',
    ].join('\n'),
  )
  return `# The tables of a dataset

\`fuhan convert\` writes these tables as CSV, Parquet, SQLite, Excel or Stata, with the same names and types in each. \`letter\` in every table is the key of
\`letters\`. A \`string\` that looks like a number (0304) stays a string. A \`date\` is a whole day, YYYY-MM-DD.
\`text\` of \`letters\` is always in SQLite, and in CSV and Parquet with \`--text\`.

${parts.join('\n')}`
}
