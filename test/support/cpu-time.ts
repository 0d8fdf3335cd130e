/** Milliseconds of processor time that `work` takes in this process: what else the machine does is not in it, as it is in the time of a clock. */
export function cpuTime(work: () => unknown): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

/** What the sample work of {@link pace} takes on the machine that the limits of times were set on, in milliseconds. */
const usual = 35
let measured: number | null = null

/** How much slower than that machine this one is, 1 at least, by work of the same kind: cutting, matching and keeping small texts. */
export function pace(): number {
  measured ??= Math.max(1, Math.min(...Array.from({ length: 3 }, () => cpuTime(sampleWork))) / usual)
  return measured
}

function sampleWork(): number {
  const lines = '一、整治河道2公里。\n'.repeat(150_000).split('\n')
  const kept = lines.map((text, index) => ({ text, index, isLong: /公里。$/.test(text) }))
  return kept.filter(({ isLong }) => isLong).length
}
