import { GLOBAL_EXPECT } from '@vitest/expect'

/** What stands in for vitest while mutants run: the tests of many files, told when their file is loaded. */
type Body = (...values: never[]) => unknown
let bodies: (() => unknown)[] = []

export const expect = (globalThis as unknown as Record<typeof GLOBAL_EXPECT, unknown>)[GLOBAL_EXPECT]

const last = (values: unknown[]) => values.findLast((value) => typeof value === 'function') as Body
const rowsOf = (rows: readonly unknown[], run: (values: never[]) => void) => {
  for (const row of rows) run((Array.isArray(row) ? row : [row]) as never[])
}
const block = (...values: unknown[]): unknown => last(values)()
const single = (...values: unknown[]): unknown => bodies.push(last(values) as () => unknown)
const nothing = Object.assign(() => {}, { each: () => () => {} })

export const describe = Object.assign(block, {
  each:
    (rows: readonly unknown[]) =>
    (...values: unknown[]) =>
      rowsOf(rows, (row) => last(values)(...row)),
  skipIf: (isSkipped: unknown) => (isSkipped ? nothing : describe),
  runIf: (isRun: unknown): unknown => (isRun ? describe : nothing),
})
export const it = Object.assign(single, {
  each:
    (rows: readonly unknown[]) =>
    (...values: unknown[]) =>
      rowsOf(rows, (row) => bodies.push(() => last(values)(...row))),
  skipIf: (isSkipped: unknown): unknown => (isSkipped ? nothing : it),
  runIf: (isRun: unknown): unknown => (isRun ? it : nothing),
})

/** The tests that were told since the last call. */
export function takeBodies(): readonly (() => unknown)[] {
  const taken = bodies
  bodies = []
  return taken
}
