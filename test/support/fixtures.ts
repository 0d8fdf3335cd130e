import { existsSync, readdirSync, readFileSync } from 'node:fs'

/** A fixture's text with where its golden and its labels stand. */
export interface Fixture {
  readonly path: string
  readonly golden: string
  readonly labels: string
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
      labels: `${folder}/${name.replace(/\.txt$/, '.labels.json')}`,
      text: readFileSync(`${folder}/${name}`, 'utf8'),
    })),
)

/** The fixtures whose fields were labelled by eye, apart from what the parser says. */
export const labelled = fixtures.filter(({ labels }) => existsSync(labels))

/** The pages that were labelled by eye. */
export const labelledPages = readdirSync('fixtures/html/letters')
  .filter((name) => name.endsWith('.html'))
  .sort()
  .map((name) => ({
    path: `fixtures/html/letters/${name}`,
    labels: `fixtures/html/letters/${name.replace(/\.html$/, '.labels.json')}`,
    text: readFileSync(`fixtures/html/letters/${name}`, 'utf8'),
  }))

/** The fixtures whose whole document is kept: all that are not labelled, and those that have both. */
export const complete = fixtures.filter(({ golden, labels }) => existsSync(golden) || !existsSync(labels))

/** The fixtures that can be encoded and laid out again: a text that prints U+FFFD has lost bytes. */
export const whole = fixtures.filter(({ text }) => !text.includes('\ufffd'))

/** The fixtures that print a letter as it was sent: `copy-…` has the marks of a form that it was copied in. */
export const originals = fixtures.filter(({ path }) => !path.includes('/copy-'))
