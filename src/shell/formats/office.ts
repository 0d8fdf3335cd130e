import type { Entry } from 'yauzl'
import { oneOf } from '../../text/pattern.ts'
import type { Failure } from '../failure.ts'
import { collect } from '../sources/collect.ts'
import { verified } from '../sources/verified.ts'
import { openZip } from '../sources/zip-file.ts'
import { type DocxParts, readDocx } from './docx.ts'

const word: Readonly<Record<keyof DocxParts, string>> = {
  document: 'word/document.xml',
  numbering: 'word/numbering.xml',
  styles: 'word/styles.xml',
  footnotes: 'word/footnotes.xml',
}
/** XML is so much larger than its text. */
const markupRoom = 20
const mostMembers = 10_000

/** What other files are that are packed as Word files are, and what to do with them. */
const others: readonly (readonly [file: string, advice: string])[] = [
  ['xl/workbook.xml', 'an Excel workbook; save its sheet as CSV'],
  ['ppt/presentation.xml', 'a PowerPoint file; save its text'],
  ['OFD.xml', 'an OFD file (.ofd); save it as .docx or as a PDF with text, in WPS or 数科阅读器'],
  ['content.xml', 'an OpenDocument file (.odt); save it as .docx: soffice --headless --convert-to docx FILE'],
  ['META-INF/container.xml', 'an e-book; save its text'],
]

/** The text of a Word file (.docx), or why there is none and what to do. */
export async function readOffice(
  bytes: Buffer,
  maxBytes: number,
): Promise<{ readonly text: string } | Omit<Failure, 'name'>> {
  const entries = new Map<string, Entry>()
  try {
    const zip = await openZip(bytes, false)
    for await (const entry of zip.members)
      if (!('wrong' in entry) && entries.size < mostMembers)
        entries.set((entry.fileName as unknown as Buffer).toString('utf8'), entry)
    if (!entries.has(word.document)) {
      const other = others.find(([file]) => entries.has(file))?.[1]
      return {
        category: 'not-text',
        reason: `not text: ${other ?? 'a ZIP archive or an Office file of an unknown kind; save it as .docx'}`,
      }
    }
    const limit = maxBytes * markupRoom
    const parts: Record<keyof DocxParts, string> = { document: '', numbering: '', styles: '', footnotes: '' }
    for (const [key, name] of Object.entries(word) as [keyof DocxParts, string][]) {
      const entry = entries.get(name)
      if (entry === undefined) continue
      const got = await collect(verified(await zip.stream(entry), entry.crc32), limit)
      if (!('bytes' in got))
        return { category: 'too-large', reason: `too large: ${name} in it holds over ${limit} bytes` }
      parts[key] = withPrefix(got.bytes.toString('utf8'))
    }
    return { text: readDocx(parts) }
  } catch (error) {
    return { category: 'unreadable', reason: `a damaged Office file: ${(error as Error).message}` }
  }
}

const wordNamespaces = [
  'schemas.openxmlformats.org/wordprocessingml/2006/main',
  'purl.oclc.org/ooxml/wordprocessingml/main',
]
const wordNamespace = new RegExp(`\\bxmlns:([\\w.-]{1,40})="http://${oneOf(wordNamespaces)}"`)

/** The XML with the prefix that Word itself writes, where another program chose one of its own. */
function withPrefix(xml: string): string {
  const prefix = wordNamespace.exec(xml.slice(0, 16_384))?.[1] ?? 'w'
  if (prefix === 'w') return xml
  return xml
    .replaceAll(`<${prefix}:`, '<w:')
    .replaceAll(`</${prefix}:`, '</w:')
    .replaceAll(` ${prefix}:`, ' w:')
}
