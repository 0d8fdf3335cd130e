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
  'limits-*',
  'lost-breaks',
  'opening-closing',
  'parts-*',
  'sections',
  'shapes-*',
  'signature',
)
/** What starts many processes or needs a browser: `npm run test:long` runs a sample of most, `npm run test:whole` all of it. */
const long = files('**/*.long')
/** Those of them that take longest for what they seldom find: only `npm run test:whole` runs them. */
const rare = files(
  'convert-archives.long',
  'convert-resume.long',
  'convert-shards.long',
  'copy-linear.long',
  'corrections-anchors.long',
  'few-files.long',
  'html-skins.long',
  'release.long',
  'rules-hostile.long',
  'scale.long',
)
/** Campaigns over many cases: `npm test` runs a sample of each, `npm run test:whole` all of it. */
const campaigns = files(
  'convert-truth',
  'damage',
  'decode',
  'fuzz',
  'generator',
  'guesses',
  'html',
  'html-bad-input',
  'html-random',
  'html-sites',
  'lost-breaks',
  'page-thread',
  'properties',
  'redos',
  'users-shown',
  'validate',
)
/** What reads the source and runs none of it: the same on every version of Node. */
const ofSource = files('architecture', 'functions', 'letter-words', 'mutation', 'redos')
const globalSetup = 'test/support/built.ts'

export default defineConfig({
  test: {
    // By itself vitest leaves a core idle, which is half of a machine of two.
    maxWorkers: '100%',
    experimental: { fsModuleCache: true },
    // What a loaded machine takes is no fault: these end what hangs.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    projects: [
      // The files of these two keep no state, so that they may share the modules they load.
      { extends: true, test: { name: 'parse', include: readers, exclude: long, isolate: false } },
      {
        extends: true,
        test: { name: 'suite', include: files('**/*'), exclude: long, globalSetup, isolate: false },
      },
      // The suite on further versions of Node.
      {
        extends: true,
        test: {
          name: 'further',
          include: files('**/*'),
          exclude: [...long, ...ofSource],
          globalSetup,
          isolate: false,
        },
      },
      { extends: true, test: { name: 'long', include: long, exclude: rare, globalSetup } },
      {
        extends: true,
        test: { name: 'whole', include: [...long, ...campaigns], env: { FUHAN_WHOLE: '1' }, globalSetup },
      },
    ],
  },
})
