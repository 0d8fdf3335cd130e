import { Script } from 'node:vm'

/** A thing that took longer than it may. */
export class TimeLimitError extends Error {
  override readonly name = 'TimeLimitError'
}

const slot = Symbol.for('fuhan.within')
const call = new Script('globalThis[Symbol.for("fuhan.within")]()')
const place = globalThis as { [slot]?: () => unknown }

/** The longest that V8 can be told to wait. */
const longestClock = 2 ** 31 - 1

/**
 * What `work` gives, or a {@link TimeLimitError} when it takes more than `milliseconds`, in this thread: a loop is ended, and a pattern that backtracks. Costs a
 * tenth of a millisecond, where a thread of its own would cost fifty. A process that was suspended meanwhile, or that a loaded machine let work for a small share of
 * that time, has not worked: it works anew, each time with twice the time, so that a loop ends however small the share is.
 */
export function withinTime<Value>(milliseconds: number, work: () => Value): Value {
  for (let clock = milliseconds; ; clock *= 2) {
    const before = process.cpuUsage()
    try {
      place[slot] = work
      return call.runInThisContext({ timeout: Math.min(clock, longestClock) }) as Value
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw error
      const { user, system } = process.cpuUsage(before)
      if ((user + system) / 1000 < milliseconds / 4) continue
      const reason = `took more than ${milliseconds / 1000} s; --timeout raises the limit`
      throw new TimeLimitError(reason)
    } finally {
      delete place[slot]
    }
  }
}
