/** fuhan with files: the pure library plus what lists and reads inputs. */
export * from './index.ts'
export { type Failure, listInputs, type Result, readInput } from './shell/inputs.ts'
