import { readdirSync, readFileSync } from 'node:fs'

/** A fixture's text with where its golden stands. */
export interface Fixture {
  readonly path: string
  readonly golden: string
  readonly text: string
}

/** Every letter and look-alike of the project. */
export const fixtures: readonly Fixture[] = ['fixtures/letters', 'fixtures/nonletters'].flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => ({
      path: `${folder}/${name}`,
      golden: `${folder}/${name.replace(/\.txt$/, '.json')}`,
      text: readFileSync(`${folder}/${name}`, 'utf8'),
    })),
)
