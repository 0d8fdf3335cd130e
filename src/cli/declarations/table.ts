import { type Command, InvalidArgumentError, Option } from 'commander'
import type { Order } from '../sorted-rows.ts'
import { wholeNumber } from './inputs.ts'

/** The options of every command that gives a table. */
export function declareTable(command: Command): Command {
  return command
    .addOption(
      new Option(
        '--format <format>',
        'how rows are printed (default: table on a terminal, else csv)',
      ).choices(['table', 'csv', 'json', 'ndjson', 'markdown', 'xlsx', 'parquet']),
    )
    .option('--columns <names>', 'which columns, separated by commas; all for every one', separated)
    .option(
      '--sort <column>',
      'sort by a column: largest first, words from the first; column:asc or :desc',
      order,
    )
    .addOption(new Option('--limit <n>', 'at most so many rows').argParser(wholeNumber))
    .option('--bom', 'csv with a byte order mark, for Excel')
}

/** The parts of a list that is separated by commas. */
export function separated(text: string): string[] {
  return text.split(',').map((part) => part.trim())
}

function order(text: string): Order {
  const [, column = '', direction] = /^([a-zA-Z]+)(?::(asc|desc))?$/.exec(text) ?? []
  if (column === '') throw new InvalidArgumentError('Expected a column, such as value or value:asc.')
  return { column, isDescending: direction === undefined ? undefined : direction === 'desc' }
}

/** A parser of an option that says which words the option takes, for whoever completes them; help says them in the option's own words. */
export interface Choosing {
  readonly choices: readonly string[]
}

/** Collects a repeatable option whose values are among `choices`; each may be a list separated by commas. */
export function among(
  choices: readonly string[],
): ((text: string, before?: string[]) => string[]) & Choosing {
  const parse = (text: string, before: string[] = []) => {
    const values = separated(text)
    if (values.some((value) => !choices.includes(value)))
      throw new InvalidArgumentError(`Allowed choices are ${choices.join(', ')}.`)
    return [...before, ...values]
  }
  return Object.assign(parse, { choices })
}

/** Collects a repeatable option of free words. */
export function collect(text: string, before: string[] = []): string[] {
  return [...before, text]
}

/** Collects a repeatable day, month or year of the calendar, as ISO 8601. */
export function timeScope(text: string, before: string[] = []): string[] {
  const [, year = '', month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text) ?? []
  const date = new Date(Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1)))
  if (year === '' || !date.toISOString().startsWith(text))
    throw new InvalidArgumentError('Expected a date, month or year, such as 2022-12-31, 2022-12 or 2022.')
  return [...before, text]
}
