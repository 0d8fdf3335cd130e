import type { Document } from '../../model/document.ts'

/** Letters beside what was read of them (查看). */
export function Inspector({ letters }: { readonly letters: readonly Document[] }) {
  return (
    <main>
      {letters.map((letter) => (
        <article key={letter.source.name}>
          <h1>{letter.title?.text ?? letter.source.name}</h1>
          <pre>{letter.text}</pre>
        </article>
      ))}
    </main>
  )
}
