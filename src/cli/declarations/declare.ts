import type { Command } from 'commander'
import type { Language } from '../../emit/words/words.ts'
import type { Streams } from '../streams.ts'

/** What a declaration is given to run its command with. */
export interface Surroundings {
  readonly streams: Streams
  /** Hands the exit code of the command to the process. */
  readonly finish: (code: number) => void
  /** Every command with its options and words. */
  readonly tree: (language: Language) => Promise<Command>
}

/**
 * Tells the program a command: its name, arguments, options and words. What the command does is imported when it runs, so that no command
 * pays for another at start-up.
 */
export type Declare = (program: Command, surroundings: Surroundings) => void
