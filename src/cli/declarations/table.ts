import { type Command, InvalidArgumentError, Option } from 'commander'

/** The options of every command that gives a table. */
export function declareTable(command: Command): Command {
  return command
    .addOption(
      new Option(
        '--format <format>',
        'how rows are printed (default: table on a terminal, else csv)',
      ).choices(['table', 'csv', 'json', 'ndjson', 'markdown']),
    )
    .option('--columns <names>', 'which columns, separated by commas; all for every one', separated)
    .option('--bom', 'csv with a byte order mark, for Excel')
}

/** The parts of a list that is separated by commas. */
export function separated(text: string): string[] {
  return text.split(',').map((part) => part.trim())
}

/** Collects a repeatable option whose values are among `choices`; each may be a list separated by commas. */
export function among(choices: readonly string[]): (text: string, before?: string[]) => string[] {
  return (text, before = []) => {
    const values = separated(text)
    if (values.some((value) => !choices.includes(value)))
      throw new InvalidArgumentError(`Allowed choices are ${choices.join(', ')}.`)
    return [...before, ...values]
  }
}

/** Collects a repeatable option of free words. */
export function collect(text: string, before: string[] = []): string[] {
  return [...before, text]
}

const powers: Readonly<Record<string, number>> = { '': 1, 万: 1e4, 亿: 1e8, 万亿: 1e12 }

/** A quantity as a person writes it: 1500, 2.5, 3000万, 1.2亿. */
export function quantity(text: string): number {
  const [, digits, power = ''] = /^(-?\d+(?:\.\d+)?)(万亿|万|亿)?$/.exec(text) ?? []
  if (digits === undefined)
    throw new InvalidArgumentError('A number is wanted, such as 1500, 3000万 or 1.2亿.')
  return Number((Number(digits) * (powers[power] ?? 1)).toPrecision(15))
}

/** Collects a repeatable day, month or year of the calendar, as ISO 8601. */
export function timeScope(text: string, before: string[] = []): string[] {
  const [, year = '', month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text) ?? []
  const date = new Date(Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1)))
  if (year === '' || !date.toISOString().startsWith(text))
    throw new InvalidArgumentError('A date, month or year is wanted, such as 2022-12-31, 2022-12 or 2022.')
  return [...before, text]
}
