import type { Entry } from './entries.ts'

/**
 * A correction as an annotation of the W3C's Web Annotation model, in JSON-LD. `text` is the text that was corrected, where it is at hand: a place counts
 * characters there, and not UTF-16 code units.
 */
export function webAnnotation({ correction }: Entry, text: string | null): Readonly<Record<string, unknown>> {
  const { key, is, quote, position, why, by, at, fuhan } = correction
  const selectors = [
    ...(quote == null ? [] : [{ type: 'TextQuoteSelector', ...quote }]),
    ...(position == null || text === null
      ? []
      : [
          {
            type: 'TextPositionSelector',
            start: charactersIn(text, position[0]),
            end: charactersIn(text, position[1]),
          },
        ]),
  ]
  const source = `urn:sha256:${key.sha256}`
  return {
    id: `${source}#${encodeURI(key.path)}`,
    type: 'Annotation',
    motivation: 'editing',
    ...(at == null ? {} : { created: at }),
    ...(by == null ? {} : { creator: { type: 'Person', name: by } }),
    ...(fuhan == null ? {} : { generator: { type: 'Software', name: `fuhan ${fuhan}` } }),
    body: [
      { type: 'TextualBody', purpose: 'tagging', value: key.path },
      {
        type: 'TextualBody',
        purpose: 'editing',
        format: 'application/json',
        value: JSON.stringify(is ?? null),
      },
      ...(why == null ? [] : [{ type: 'TextualBody', purpose: 'commenting', value: why }]),
    ],
    target: selectors.length === 0 ? { source } : { source, selector: selectors },
  }
}

/** Annotations as one page of them, the form in which JSON-LD gives several. */
export function annotationPage(items: readonly unknown[]): Readonly<Record<string, unknown>> {
  return { '@context': 'http://www.w3.org/ns/anno.jsonld', type: 'AnnotationPage', items }
}

function charactersIn(text: string, end: number): number {
  let count = 0
  for (let at = 0; at < end; at++) if ((text.charCodeAt(at) & 0xfc00) !== 0xdc00) count++
  return count
}
