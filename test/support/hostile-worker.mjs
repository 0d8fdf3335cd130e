// @ts-nocheck: it imports the built worker, and types are checked before there is one
import work from '../../dist/shell/dataset/letters-worker.js'

/**
 * The workers' own module, but for inputs whose names say what goes wrong with them.
 *
 * @param {import("../../src/shell/dataset/batch.ts").Batch} batch
 */
export default function hostile(batch) {
  for (const [index, { input }] of batch.items.entries()) {
    if (input.kind === 'failure') continue
    const stop = /hang|crash|exit|neighbour/.exec(input.name)?.[0]
    if (stop === undefined) continue
    Atomics.store(batch.pulse, 0, index + 1)
    if (stop === 'hang') for (;;);
    if (stop === 'exit') process.exit(9)
    if (stop === 'crash' || batch.items.length > 1) {
      setTimeout(() => {
        throw new Error('no memory left')
      })
      return new Promise(() => {})
    }
  }
  return work(batch)
}
