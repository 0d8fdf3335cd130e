import { zip } from './zip.ts'

const xmlns =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packaged = 'http://schemas.openxmlformats.org/package/2006'
const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
export const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')

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
    footer = '',
  }: {
    numbering?: string
    styles?: string
    footnotes?: string /** Paragraphs at the foot of each page. */
    footer?: string
  } = {},
  prefix = 'w',
): Buffer {
  const renamed = (xml: string) => xml.replaceAll('w:', `${prefix}:`).replace('xmlns:w=', `xmlns:${prefix}=`)
  const part = (root: string, inner: string) =>
    renamed(`<?xml version="1.0" encoding="UTF-8"?><w:${root} ${xmlns}>${inner}</w:${root}>`)
  const foot = `<w:sectPr><w:footerReference w:type="default" r:id="footer"/></w:sectPr>`
  const parts = [
    ['document', part('document', `<w:body>${body}${footer === '' ? '' : foot}</w:body>`)],
    ['numbering', numbering === '' ? '' : part('numbering', numbering)],
    ['styles', styles === '' ? '' : part('styles', styles)],
    ['footnotes', footnotes === '' ? '' : part('footnotes', footnotes)],
    ['footer', footer === '' ? '' : part('ftr', footer)],
  ].filter(([, data]) => data !== '')
  const types = parts.map(
    ([name = '']) =>
      `<Override PartName="/word/${name}.xml" ContentType="${wordType}.${name === 'document' ? 'document.main' : name}+xml"/>`,
  )
  const links = parts.flatMap(([name = '']) =>
    name === 'document'
      ? []
      : [`<Relationship Id="${name}" Type="${relations}/${name}" Target="${name}.xml"/>`],
  )
  const listed = (inner: string) =>
    `<Relationships xmlns="${packaged}/relationships">${inner}</Relationships>`
  return zip([
    {
      name: '[Content_Types].xml',
      data: `<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${types.join('')}</Types>`,
    },
    {
      name: '_rels/.rels',
      data: listed(`<Relationship Id="word" Type="${relations}/officeDocument" Target="word/document.xml"/>`),
    },
    { name: 'word/_rels/document.xml.rels', data: listed(links.join('')) },
    ...parts.map(([name = '', data = '']) => ({ name: `word/${name}.xml`, data })),
  ])
}
