/** Milliseconds of processor time that `work` takes in this process: what else the machine does is not in it, as it is in the time of a clock. */
export function cpuTime(work: () => unknown): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

/** What the sample work takes on the machine that the limits of times were set on, in milliseconds. */
const usual = 35

/** Milliseconds of processor time that `work` would take on that machine, by the mean {@link pace} right before and after it. */
export function pacedTime(work: () => unknown): number {
  const before = pace()
  const taken = cpuTime(work)
  return taken / ((before + pace()) / 2)
}

/**
 * How much slower than that machine this one is now, 1 at least: it is told by work that is small and of the same kind, cutting, matching and keeping small texts, since
 * whatever else runs takes caches and cores from both.
 */
export const pace = () => Math.max(1, cpuTime(sampleWork) / usual)

function sampleWork(): number {
  const lines = '一、整治河道2公里。\n'.repeat(150_000).split('\n')
  const kept = lines.map((text, index) => ({ text, index, isLong: /公里。$/.test(text) }))
  return kept.filter(({ isLong }) => isLong).length
}
