import type { CheckWords } from './words.ts'

/** What findings are told with in English. */
export const englishCheck: CheckWords = {
  severities: { error: 'error', warning: 'warning', info: 'info' },
  kinds: { reply: 'reply', opinion: 'opinion', report: 'report', other: 'other' },
  authorities: {
    regulation: 'regulation',
    standard: 'standard',
    practice: 'practice',
    logic: 'logic',
    copy: 'copy',
  },
  notes: {
    'document-kind': 'what the document was taken for',
    'copy-form':
      'the copy is not plain: Markdown, PDF, OCR, wrapped lines, lost breaks, marks left in; it was read as the letter it was',
    'invalid-bytes': 'bytes that no character has',
    'charset-mismatch': 'the encoding is not the one that the page declares',
    'number-too-large': 'a number too large to be exact; its value is null',
    'no-letter': 'a page without a letter',
    'rules-skipped': 'rules that need the text were not asked',
  },
}
