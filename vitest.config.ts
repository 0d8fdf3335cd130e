import { defineConfig } from 'vitest/config'

const files = (...names: string[]) => names.map((name) => `test/${name}.test.ts`)

/** The readers: letters and pages to documents, in this process and in seconds. */
const readers = files(
  'addressees',
  'co-handlers',
  'contacts',
  'copy-*',
  'fields-*',
  'figure-*',
  'figures-*',
  'golden',
  'html',
  'html-tokens',
  'labels',
  'letter-*',
  'lost-breaks',
  'opening-closing',
  'parts-*',
  'sections',
  'shapes-*',
  'signature',
)
/** What takes minutes in all: `npm run test:long` runs it, and `npm run check` with it. */
const long = files('**/*.long')
/** Campaigns: `npm test` runs a sample of each, the long tests all of it. */
const campaigns = files(
  'fuzz',
  'generator',
  'html-bad-input',
  'html-random',
  'html-sites',
  'properties',
  'redos',
  'users-shown',
)
const globalSetup = 'test/support/built.ts'

export default defineConfig({
  test: {
    // By itself vitest leaves a core idle, which is half of a machine of two.
    maxWorkers: '100%',
    // What a loaded machine takes is no fault: these end what hangs.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    projects: [
      // The files of these two keep no state, so that they may share the modules they load.
      { extends: true, test: { name: 'parse', include: readers, exclude: long, isolate: false } },
      {
        extends: true,
        test: {
          name: 'rest',
          include: files('**/*'),
          exclude: [...readers, ...long],
          globalSetup,
          isolate: false,
        },
      },
      {
        extends: true,
        test: { name: 'long', include: [...long, ...campaigns], env: { FUHAN_LONG: '1' }, globalSetup },
      },
    ],
  },
})
