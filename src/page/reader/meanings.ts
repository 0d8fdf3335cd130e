import type { Meaning } from './references.ts'

/** Stands between references; whatever one of them says before it or after it, it is found first where it was put. */
const between = '\ue000|'

/** What references mean to the browser that shows the page. They are taken apart in a document of their own, in which nothing runs. */
export function meaningsOf(references: readonly string[]): Meaning[] {
  const joined = references.join(between)
  const page = new DOMParser().parseFromString(`<p title="${joined}">${joined}</p>`, 'text/html')
  const paragraph = page.querySelector('p')
  const texts = paragraph?.textContent?.split(between) ?? []
  const attributes = paragraph?.title.split(between) ?? []
  return references.map((printed, index) => ({
    text: texts[index] ?? printed,
    attribute: attributes[index] ?? printed,
  }))
}
