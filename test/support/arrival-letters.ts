import { parse } from '../../src/index.ts'
import { fixtures } from './fixtures.ts'

/** The project's letters that are plain text, one paragraph a line: what arrivals are made from, and what each must be read as. */
export const arrivalLetters = fixtures.flatMap(({ path, text }) => {
  if (text.includes('\ufffd') || text.includes('|') || /&[a-z]+;|\([a-z]*[āáǎàēéěèīíǐìōóǒòūúǔù]/.test(text))
    return []
  const lines = text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
  const document = parse(lines.join('\n'))
  const isPlain =
    (document.kind === 'reply' || document.kind === 'opinion') &&
    document.title !== null &&
    document.salutation !== null &&
    document.signature !== null &&
    document.unclaimed.length === 0 &&
    !document.findings.some(({ rule }) => rule === 'hard-wrap' || rule === 'copy-form')
  return isPlain ? [{ path, lines, document }] : []
})
