import type { Profile } from '../../rules/rule.ts'
import type { Input, Reading } from './answer.ts'

/** What the page asks of the thread that reads. */
export interface Question {
  readonly id: number
  readonly input: Input
  readonly profile: Profile
}

/** What comes back: the reading, or why there is none. */
export type Answer = { readonly id: number } & ({ readonly reading: Reading } | { readonly failure: string })
