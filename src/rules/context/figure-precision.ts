import type { Figure } from '../../model/figure.ts'

const printedNumber = /\d[\d,]*(?:\.(?<decimals>\d+))?/

/** Half a unit of the last place a figure is printed to: 2.83亿元 may be 500,000 off; 143张 is exact. */
export function halfUnit({ text, value }: Figure): number {
  const match = printedNumber.exec(text)
  if (match === null || value === null) return 0
  const number = Number(match[0].replaceAll(',', ''))
  const decimals = match.groups?.['decimals']?.length ?? 0
  const scale = number === 0 ? 1 : value / number
  return decimals === 0 && Math.abs(scale - 1) < 1e-9 ? 0 : 0.5 * scale * 10 ** -decimals
}
