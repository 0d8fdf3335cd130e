import { switchesOf } from './switches.ts'

/** The number of the mutant that is on, given to the script of all tests. */
declare const mutantThatIsOn: number

export const { $on, $left, $reach, $note, $holds, $other, $same, $pattern, $not, $operate, reached } =
  switchesOf(mutantThatIsOn)
