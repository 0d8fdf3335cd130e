import { type Signal, useComputed, useSignal } from '@preact/signals'
import type { Document } from '../../model/document.ts'
import type { PageLetter } from '../page-letter.ts'
import { words } from '../preferences.ts'
import { download } from '../view/download.ts'
import { figuresCsv } from './exports.tsx'

/** Letters that are listed before a person narrows the search. */
const mostListed = 300

/** The letters of the page with a search over their names and texts (函件). */
export function LetterList({
  letters,
  shown,
}: {
  readonly letters: readonly PageLetter[]
  readonly shown: Signal<PageLetter | null>
}) {
  const { inspect } = words.value
  const query = useSignal('')
  const found = useComputed(() =>
    letters.filter(({ document }) => isFound(document.value, query.value.trim())),
  )
  const left = found.value.length - mostListed
  return (
    <nav class="letters" aria-label={inspect.letters}>
      <input
        type="search"
        aria-label={inspect.searchLetters}
        placeholder={inspect.searchLetters}
        value={query.value}
        onInput={({ currentTarget }) => {
          query.value = currentTarget.value
        }}
      />
      <p class="found" role="status">
        {found.value.length === 0 ? inspect.noLetterFound : `${found.value.length} / ${letters.length}`}
      </p>
      <ul>
        {found.value.slice(0, mostListed).map((letter, index) => (
          <li key={`${index} ${letter.read.source.name}`}>
            <button
              type="button"
              aria-current={letter === shown.value ? 'true' : undefined}
              onClick={() => {
                shown.value = letter
              }}
            >
              <span class="title">{titleOf(letter.document.value)}</span>
              <span class="about">{aboutOf(letter.document.value)}</span>
            </button>
          </li>
        ))}
      </ul>
      <button
        type="button"
        class="save"
        onClick={() =>
          download('figures.csv', 'text/csv', figuresCsv(letters.map(({ document }) => document.value)))
        }
      >
        {inspect.saveAllCsv}
      </button>
      {left > 0 && <p class="found">{inspect.moreLetters(left)}</p>}
    </nav>
  )
}

/** A letter's own title, else the name of what it came from. */
export function titleOf({ title, page, source }: Document): string {
  return title?.text ?? page?.title ?? (source.name || '—')
}

function aboutOf({ signature, documentNumber, issuer }: Document): string {
  const agency = signature?.agencies[0]?.text ?? issuer?.name
  return [agency, documentNumber?.text, signature?.date?.iso].filter(Boolean).join(' · ')
}

function isFound(letter: Document, query: string): boolean {
  return [titleOf(letter), letter.source.name, letter.text ?? ''].some((text) => text.includes(query))
}
