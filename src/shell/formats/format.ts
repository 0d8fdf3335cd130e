import type { Page, Source } from '../../model/document.ts'
import type { Finding } from '../../model/finding.ts'
import type { Failure } from '../failure.ts'

/** What a file in a format of its own holds: a text that is decoded already, or a page in bytes. */
export interface Formatted {
  readonly format: Source['format']
  readonly text?: string
  readonly html?: Buffer
  readonly plain?: Buffer
  readonly page?: Page
  readonly findings: readonly Finding[]
}

const ole = Buffer.from([0xd0, 0xcf, 0x11, 0xe0])
const encrypted = Buffer.from('EncryptedPackage', 'utf16le')
const mailStart = /^(?:[!-9;-~]{2,60}:[^\n]*\n(?:[ \t][^\n]*\n)*)*(?:MIME-Version|Content-Type):/i

/**
 * Reads a file that is neither text nor HTML by itself: Word (.docx), PDF, mail, a saved page; what reads it is loaded when the first one comes. Null for
 * all other bytes. A file that must be turned into another first is a failure which says how.
 */
export async function readFormat(
  given: Uint8Array,
  maxBytes: number,
): Promise<Formatted | Omit<Failure, 'name'> | null> {
  const bytes = Buffer.from(given.buffer, given.byteOffset, given.length)
  const head = bytes.toString('latin1', 0, 4096)
  if (/^[\s\S]{0,1024}%PDF-\d/.test(head)) {
    const { readPdf } = await import('./pdf.ts')
    const read = await readPdf(bytes, maxBytes)
    if ('category' in read) return read
    return { format: 'pdf', text: read.text, findings: read.doubt === null ? [] : [doubtful(read.doubt)] }
  }
  if (head.startsWith('PK\u0003\u0004')) {
    const { readOffice } = await import('./office.ts')
    const read = await readOffice(bytes, maxBytes)
    return 'category' in read ? read : { format: 'docx', text: read.text, findings: [] }
  }
  if (bytes.subarray(0, 4).equals(ole))
    return bytes.includes(encrypted)
      ? {
          category: 'not-text',
          reason: 'not text: an Office file that is encrypted; save it without its password',
        }
      : {
          category: 'not-text',
          reason:
            'not text: an old Office file (.doc, .xls, .wps); save it as .docx: soffice --headless --convert-to docx FILE',
        }
  if (head.startsWith('{\\rtf'))
    return {
      category: 'not-text',
      reason: 'not text: an RTF file; save it as .docx: soffice --headless --convert-to docx FILE',
    }
  if (head.includes('progid="Word.Document"'))
    return {
      category: 'not-text',
      reason: 'not text: a Word file in XML; save it as .docx: soffice --headless --convert-to docx FILE',
    }
  if (!mailStart.test(head)) return null
  const { readMailLetter } = await import('./mail.ts')
  try {
    const mail = readMailLetter(bytes)
    if (mail === null) return { category: 'unreadable', reason: 'a mail without text' }
    const { format, page, isHtml } = mail
    return { format, page, findings: [], ...(isHtml ? { html: mail.bytes } : { plain: mail.bytes }) }
  } catch (error) {
    return { category: 'unreadable', reason: `a mail that cannot be read: ${(error as Error).message}` }
  }
}

function doubtful(message: string): Finding {
  return { rule: 'invalid-bytes', severity: 'warning', message, span: null, line: null, column: null }
}
