import { zip } from './zip.ts'

const xmlns = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')

/** A paragraph of Word: its text, and the list and level that number it. */
export function paragraph(
  text: string,
  list?: { readonly id?: number; readonly level?: number; readonly style?: string },
): string {
  const numbering =
    list?.id === undefined
      ? ''
      : `<w:numPr><w:ilvl w:val="${list.level ?? 0}"/><w:numId w:val="${list.id}"/></w:numPr>`
  const style = list?.style === undefined ? '' : `<w:pStyle w:val="${list.style}"/>`
  return `<w:p><w:pPr>${style}${numbering}</w:pPr><w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`
}

/** The levels of a list: format and text of each. */
export function abstractList(
  id: number,
  levels: readonly (readonly [format: string, text: string, more?: string])[],
): string {
  const each = levels.map(
    ([format, text, more = ''], level) =>
      `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`,
  )
  return `<w:abstractNum w:abstractNumId="${id}">${each.join('')}</w:abstractNum>`
}

/** A file of Word with these paragraphs, lists and styles. */
export function docx(
  body: string,
  {
    numbering = '',
    styles = '',
    footnotes = '',
  }: { numbering?: string; styles?: string; footnotes?: string } = {},
  prefix = 'w',
): Buffer {
  const renamed = (xml: string) => xml.replaceAll('w:', `${prefix}:`).replace('xmlns:w=', `xmlns:${prefix}=`)
  const part = (root: string, inner: string) =>
    renamed(`<?xml version="1.0" encoding="UTF-8"?><w:${root} ${xmlns}>${inner}</w:${root}>`)
  return zip([
    { name: '[Content_Types].xml', data: '<Types/>' },
    { name: 'word/document.xml', data: part('document', `<w:body>${body}</w:body>`) },
    ...(numbering === '' ? [] : [{ name: 'word/numbering.xml', data: part('numbering', numbering) }]),
    ...(styles === '' ? [] : [{ name: 'word/styles.xml', data: part('styles', styles) }]),
    ...(footnotes === '' ? [] : [{ name: 'word/footnotes.xml', data: part('footnotes', footnotes) }]),
  ])
}
