import { readdirSync, readFileSync } from 'node:fs'
import { relative, resolve } from 'node:path'
import { build } from 'esbuild'
import { type Mutant, switchedOf } from './mutants.ts'

/** The tests of the readers, all mutants behind switches, as one script. */
export interface Bundle {
  /** The body of a function of `require`, `module`, `exports` and the number of the mutant that is on. */
  readonly code: string
  readonly mutants: readonly Mutant[]
}

/** What the script exports. */
export interface Exports {
  readonly suites: readonly (readonly [name: string, load: () => unknown])[]
  readonly takeBodies: () => readonly (() => unknown)[]
  readonly reached: Set<number>
}

/** Bundles the test files `suites` with what they import; the files of `src` whose paths begin with one of `begins` have their mutants in them. */
export async function bundleOf(suites: readonly string[], begins: readonly string[]): Promise<Bundle> {
  const paths = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .map((path) => `src/${path.replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith('.ts') && begins.some((begin) => path.startsWith(begin)))
    .sort()
  const mutants: Mutant[] = []
  const switched = new Map<string, string>()
  for (const path of paths) {
    const file = switchedOf(path, readFileSync(path, 'utf8'), mutants.length)
    mutants.push(...file.mutants)
    switched.set(path, file.code)
  }
  const names = '$on, $left, $reach, $note, $holds, $other, $same, $pattern, $not, $operate'
  const switches = resolve('test/mutation/switched.ts')
  const { outputFiles } = await build({
    stdin: {
      contents: `exports.suites = [${suites.map((name) => `['${name}', () => require('./test/${name}')]`).join(',')}]
exports.takeBodies = require('./test/mutation/suite.ts').takeBodies
exports.reached = require(${JSON.stringify(switches)}).reached`,
      resolveDir: process.cwd(),
    },
    alias: { vitest: resolve('test/mutation/suite.ts') },
    bundle: true,
    write: false,
    packages: 'external',
    // The package says of itself that importing it has no effect; tests have.
    ignoreAnnotations: true,
    platform: 'node',
    format: 'cjs',
    logLevel: 'error',
    plugins: [
      {
        name: 'switches',
        setup({ onLoad }) {
          onLoad({ filter: /[/\\]src[/\\].*\.ts$/ }, ({ path }) => {
            const code = switched.get(relative('.', path).replaceAll('\\', '/'))
            return code === undefined
              ? null
              : { contents: `import { ${names} } from ${JSON.stringify(switches)}\n${code}`, loader: 'ts' }
          })
        },
      },
    ],
  })
  return { code: (outputFiles[0] as { text: string }).text, mutants }
}
