import type { Paint } from '../emit/pretty.ts'

const same = (text: string) => text

/** No colour at all. */
export const plainPaint: Paint = { strong: same, label: same, doubt: same }

/** The colours of a terminal. */
export async function chalkPaint(): Promise<Paint> {
  const { Chalk } = await import('chalk')
  const chalk = new Chalk({ level: 1 })
  return { strong: chalk.bold, label: chalk.cyan, doubt: chalk.yellow }
}
