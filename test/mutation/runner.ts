import { createRequire } from 'node:module'
import { join } from 'node:path'
import { constants, Script } from 'node:vm'
import { GLOBAL_EXPECT, JestAsymmetricMatchers, JestChaiExpect, JestExtend, setState } from '@vitest/expect'
import * as chai from 'chai'
import type { Exports } from './bundle.ts'

/** A test of a file, by its place in it, with the mutants that it reaches and what it takes. */
export interface Test {
  readonly suite: number
  readonly body: number
  readonly reached: ReadonlySet<number>
  readonly ms: number
}

/**
 * What all tests reach without a mutant; `always` are those on which every test may depend: mutants of what is made once and kept, as files are loaded or for the
 * first test that asks for it.
 */
export interface Reach {
  readonly tests: readonly Test[]
  readonly always: ReadonlySet<number>
  readonly failure: string | null
}

/** What a test or the loading of a file may take at most, in ms; they take some hundred, more where the machine has other work. */
const longest = 20_000

const require = createRequire(join(process.cwd(), 'package.json'))
chai.use(JestExtend)
chai.use(JestChaiExpect)
chai.use(JestAsymmetricMatchers)
const expect = Object.assign((value: unknown, message?: string) => chai.expect(value, message), chai.expect)
Object.defineProperty(globalThis, GLOBAL_EXPECT, { value: expect, configurable: true, writable: true })
setState({ assertionCalls: 0, isExpectingAssertions: false, environment: 'node' } as never, expect as never)

/** Runs the script of a {@link Bundle} again and again in this process, its modules made anew for each mutant. */
export class Runner {
  private readonly make: Script
  private readonly step = new Script('mutationStep()')

  constructor(code: string) {
    this.make = new Script(`(function(require,module,exports,mutantThatIsOn){${code}\n})`, {
      importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
    })
  }

  private load(mutant: number): Exports {
    const module = { exports: {} as Exports }
    this.make.runInThisContext()(require, module, module.exports, mutant)
    return module.exports
  }

  /** Does `work`, and ends it with an error when it takes too long. */
  private within(work: () => unknown): unknown {
    let result: unknown
    Object.assign(globalThis, { mutationStep: () => (result = work()) })
    this.step.runInThisContext({ timeout: longest })
    return result
  }

  async reach(): Promise<Reach> {
    const { suites, takeBodies, reached } = this.load(-1)
    const always = new Set<number>()
    const tests: Test[] = []
    const bodies: (() => unknown)[] = []
    let failure: string | null = null
    for (const [suite, [name, load]] of suites.entries()) {
      reached.clear()
      load()
      for (const mutant of reached) always.add(mutant)
      for (const [body, test] of takeBodies().entries()) {
        reached.clear()
        const began = performance.now()
        try {
          await test()
        } catch (error) {
          failure ??= `${name}: ${String(error).slice(0, 500)}`
        }
        tests.push({ suite, body, reached: new Set(reached), ms: performance.now() - began })
        bodies.push(test)
      }
    }
    // What no test reaches again was made once and kept: a pattern, a table.
    reached.clear()
    for (const test of bodies)
      try {
        await test()
      } catch (error) {
        failure ??= `a second time: ${String(error).slice(0, 500)}`
      }
    for (const test of tests) for (const mutant of test.reached) if (!reached.has(mutant)) always.add(mutant)
    return { tests, always, failure }
  }

  /** Why the tests fail with the mutant, or null. */
  async failureOf(
    mutant: number,
    { tests, always }: Pick<Reach, 'tests' | 'always'>,
  ): Promise<string | null> {
    const touched = tests.filter(({ reached }) => always.has(mutant) || reached.has(mutant))
    if (touched.length === 0) return null
    try {
      const { suites, takeBodies } = this.within(() => this.load(mutant)) as Exports
      const bodies = new Map<number, readonly (() => unknown)[]>()
      for (const { suite, body } of touched.sort((a, b) => a.ms - b.ms)) {
        if (!bodies.has(suite)) {
          this.within(suites[suite]?.[1] as () => unknown)
          bodies.set(suite, takeBodies())
        }
        await this.within(bodies.get(suite)?.[body] as () => unknown)
      }
      return null
    } catch (error) {
      return String(error).slice(0, 200)
    }
  }
}
