import { closeSync, openSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Database as Sqlite, Statement } from 'node-sqlite3-wasm'
import type { Cell, ColumnType } from '../../emit/tables/column.ts'
import { type Table, tables } from '../../emit/tables/index.ts'
import { searchWords, wordMarks } from '../../text/search-words.ts'
import type { TableWriter } from './rows.ts'

const { Database }: typeof import('node-sqlite3-wasm') = createRequire(import.meta.url)('node-sqlite3-wasm')

const affinity: Readonly<Record<ColumnType, string>> = {
  string: 'TEXT',
  date: 'TEXT',
  integer: 'INTEGER',
  number: 'REAL',
  boolean: 'INTEGER',
}

/** Values of one statement: many rows at once cost a quarter of what one at a time does. */
const valuesAtOnce = 1600
/** Letters between two turns of the tables. Counted over all calls, so that equal rows make equal pages in whatever pieces they come. */
const lettersAtOnce = 256

/**
 * Writes the tables into an SQLite database, with the keys of `tables` and `letters_fts`, a full-text index of title and text by every word of one to
 * eight characters, since Chinese is written without blanks. The file is new: what happens to it before `close` needs no journal.
 */
export function sqliteWriter(path: string): TableWriter {
  // As other outputs are: SQLite here would make a file that nobody else may read.
  closeSync(openSync(path, 'w'))
  const db: Sqlite = new Database(path)
  db.exec('PRAGMA page_size = 8192; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF')
  db.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA cache_size = -32000; PRAGMA foreign_keys = OFF')
  // One transaction, for each commit would end a segment of the index; a large table in memory and no merges on the way make it four times
  // as fast.
  db.exec(`BEGIN;\n${sqliteSchema()}`)
  db.exec("INSERT INTO letters_fts (letters_fts, rank) VALUES ('hashsize', 33554432), ('automerge', 0)")
  const inserts = tables.map((table) => new Insert(db, table))
  const index = db.prepare(
    'INSERT INTO letters_fts (rowid, title, text) VALUES (?, CAST(? AS TEXT), CAST(? AS TEXT))',
  )
  let waiting = 0
  const flush = () => {
    for (const insert of inserts) insert.flush()
    waiting = 0
  }
  return {
    add: (rows) => {
      for (const [letter, ...byTable] of rows) {
        for (const [at, insert] of inserts.entries()) for (const row of byTable[at] ?? []) insert.add(row)
        for (const row of byTable[0] ?? []) index.run(indexed(letter, row))
        if (++waiting === lettersAtOnce) flush()
      }
    },
    close: () => {
      flush()
      for (const insert of inserts) insert.close()
      index.finalize()
      db.exec("INSERT INTO letters_fts (letters_fts, rank) VALUES ('hashsize', 1048576), ('automerge', 4)")
      db.exec('COMMIT')
      db.close()
      return [path]
    },
  }
}

/** The tables in SQL. */
export function sqliteSchema(): string {
  return [
    ...tables.map((table) => createTable(table)),
    // Datasette and sqlite-utils look for `content="letters"` in these letters.
    `CREATE VIRTUAL TABLE letters_fts USING fts5(title, text, content="letters", content_rowid="letter", detail=column, tokenize="unicode61 tokenchars '${wordMarks}'");`,
    '',
  ].join('\n')
}

const [titleAt, textAt, numberAt] = ['title', 'text', 'documentNumber'].map((name) =>
  (tables[0]?.columns ?? []).findIndex((column) => column.name === name),
)

/** What the index holds of a row of `letters`. */
function indexed(letter: number, row: readonly Cell[]) {
  const [title, text, number] = [titleAt, textAt, numberAt].map((at) => String(row[at ?? -1] ?? ''))
  const whole = number === undefined || /\s/.test(number) || number === '' ? [] : [number]
  return [letter, searchWords(title ?? ''), searchWords(text ?? '', whole)].map((cell) =>
    typeof cell === 'string' ? bindable(cell) : cell,
  )
}

function createTable({ name, columns, key }: Table): string {
  const isParent = key.length === 1
  const keys = new Set(key)
  const lines = columns.map((column) => {
    const type = `"${column.name}" ${affinity[column.type]}`
    if (isParent && keys.has(column.name)) return `${type} PRIMARY KEY`
    const check = column.type === 'boolean' ? ` CHECK ("${column.name}" IN (0, 1))` : ''
    const parent = column.name === 'letter' ? ' REFERENCES letters ("letter")' : ''
    return `${type}${keys.has(column.name) ? ' NOT NULL' : ''}${parent}${check}`
  })
  if (!isParent) lines.push(`PRIMARY KEY (${key.map((part) => `"${part}"`).join(', ')})`)
  return `CREATE TABLE "${name}" (\n  ${lines.join(',\n  ')}\n) STRICT${isParent ? '' : ', WITHOUT ROWID'};`
}

class Insert {
  readonly #many: Statement
  readonly #one: Statement
  readonly #width: number
  readonly #full: number
  #values: (string | number | boolean | Uint8Array | null)[] = []

  constructor(db: Sqlite, { name, columns }: Table) {
    this.#width = columns.length
    const rows = Math.max(1, Math.floor(valuesAtOnce / columns.length))
    this.#full = rows * columns.length
    const marks = columns.map(({ type }) => (affinity[type] === 'TEXT' ? 'CAST(? AS TEXT)' : '?'))
    const row = `(${marks.join(', ')})`
    this.#one = db.prepare(`INSERT INTO "${name}" VALUES ${row}`)
    this.#many = db.prepare(`INSERT INTO "${name}" VALUES ${Array(rows).fill(row).join(', ')}`)
  }

  add(row: readonly Cell[]): void {
    for (let index = 0; index < this.#width; index++) this.#values.push(bindable(row[index] ?? null))
    if (this.#values.length < this.#full) return
    this.#many.run(this.#values)
    this.#values = []
  }

  flush(): void {
    for (let from = 0; from < this.#values.length; from += this.#width)
      this.#one.run(this.#values.slice(from, from + this.#width))
    this.#values = []
  }

  close(): void {
    this.#one.finalize()
    this.#many.finalize()
  }
}

const encoder = new TextEncoder()
/** What the binding of strings would cut short or misread: it ends at a NUL, and takes half a surrogate pair together with what follows. */
const unsafe = /[\0\ud800-\udfff]/

function bindable(cell: Cell): string | number | boolean | Uint8Array | null {
  return typeof cell === 'string' && unsafe.test(cell) ? encoder.encode(cell) : cell
}
