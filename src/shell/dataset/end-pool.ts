import type { Tinypool } from 'tinypool'

/** Ends the threads of a pool. One that fails while it ends has ended too: what it was asked for was answered or given up before. */
export async function endPool(pool: Tinypool): Promise<void> {
  // The pool waits for its threads with events.once, which asks for a removeListener that they lack: an error would be thrown outside of any promise.
  for (const thread of pool.threads) Object.assign(thread, { removeListener: () => thread })
  await pool.destroy().catch(() => {})
}
