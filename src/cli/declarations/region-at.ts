import { InvalidArgumentError, Option } from 'commander'
import { regionYears } from '../../model/region-years.ts'

/** The option of every command whose tables have regions. */
export function regionAtOption(): Option {
  return new Option(
    '--region-at <year>',
    'write the columns …At: the place that has the area of each region in this year',
  ).argParser(year)
}

function year(text: string): number {
  const { first, last } = regionYears
  const value = /^\d{4}$/.test(text) ? Number(text) : 0
  if (value < first || value > last)
    throw new InvalidArgumentError(`Expected a year from ${first} to ${last}, for which places are known.`)
  return value
}
