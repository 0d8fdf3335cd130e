/** Milliseconds of processor time that `work` takes in this process: what else the machine does is not in it, as it is in the time of a clock. */
export function cpuTime(work: () => unknown): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}
