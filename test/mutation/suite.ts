import { parentPort } from 'node:worker_threads'
import { GLOBAL_EXPECT, JestAsymmetricMatchers, JestChaiExpect, JestExtend, setState } from '@vitest/expect'
import * as chai from 'chai'

/** What stands in for vitest while mutants run: the tests of many files in one thread, up to the first that fails. */
type Body = (...values: never[]) => unknown
const bodies: (() => unknown)[] = []

chai.use(JestExtend)
chai.use(JestChaiExpect)
chai.use(JestAsymmetricMatchers)
export const expect = Object.assign(
  (value: unknown, message?: string) => chai.expect(value, message),
  chai.expect,
)
Object.defineProperty(globalThis, GLOBAL_EXPECT, { value: expect, configurable: true, writable: true })
setState({ assertionCalls: 0, isExpectingAssertions: false, environment: 'node' } as never, expect as never)

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

/** Runs what was told so far and posts how many tests ran, and the first failure. */
export async function run(): Promise<void> {
  let ran = 0
  try {
    for (const body of bodies) {
      await body()
      ran++
    }
    parentPort?.postMessage({ ran, failure: null })
  } catch (error) {
    parentPort?.postMessage({ ran, failure: String(error).slice(0, 200) })
  }
}
