import type { EnglishLine as CliLine } from './cli.ts'
import type { EnglishLine as CoreLine } from './core.ts'
import type { EnglishLine as ShellLine } from './shell.ts'

/** Every sentence that fuhan says to people (提示): what each language must have. */
export type EnglishLine = CliLine | CoreLine | ShellLine
