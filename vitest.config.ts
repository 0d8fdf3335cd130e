import { defineConfig } from 'vitest/config'

/** The readers: letters and pages to documents, in this process and in seconds. */
const readers = [
  'addressees',
  'co-handlers',
  'contacts',
  'copy-*',
  'fields-*',
  'figure-*',
  'figures-!(hostile)',
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
].map((name) => `test/${name}.test.ts`)
/** What takes minutes in all: `npm run test:long` runs it, and `npm run check` with it. */
const long = ['test/**/*.long.test.ts']
const globalSetup = 'test/support/built.ts'

export default defineConfig({
  test: {
    // By itself vitest leaves a core idle, which is half of a machine of two.
    maxWorkers: '100%',
    // What a loaded machine takes is no fault: these end what hangs.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    projects: [
      // These keep no state, so that they may share the modules they load.
      { extends: true, test: { name: 'parse', include: readers, exclude: long, isolate: false } },
      {
        extends: true,
        test: { name: 'rest', include: ['test/**/*.test.ts'], exclude: [...readers, ...long], globalSetup },
      },
      { extends: true, test: { name: 'long', include: long, globalSetup } },
    ],
  },
})
