/** fuhan with files: the pure library plus what lists and reads inputs. */
export * from './index.ts'
export {
  type Failure,
  listInputs,
  type ReadOptions,
  type Result,
  readInputs,
  readSource,
} from './shell/inputs.ts'
export type { Source as InputSource } from './shell/sources/source.ts'
