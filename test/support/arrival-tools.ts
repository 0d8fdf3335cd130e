import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import mammoth from 'mammoth'
import { NodeHtmlMarkdown } from 'node-html-markdown'
import TurndownService from 'turndown'
import { extractText } from 'unpdf'
import { readOffice } from '../../src/shell/formats/office.ts'
import { readPdf } from '../../src/shell/formats/pdf.ts'
import { isWhole } from './campaign.ts'
import { escaped } from './docx.ts'
import { tool } from './tools.ts'
import { wordLetter } from './word-letters.ts'

/** What a copy of a letter is: a text, or a page. */
export type Copy = string | { readonly html: string }
type Letter = readonly string[]
type Letters = readonly Letter[]

/** A form that real programs write. */
export interface ToolForm {
  readonly name: string
  /** Why it cannot be made here, or null. */
  readonly lacking: string | null
  /** The copies of the letters, in their order. */
  readonly copies: (letters: Letters) => Promise<readonly Copy[]>
}

/** The letter as the article of a page. */
function page(lines: Letter): string {
  const paragraphs = lines.map((line) => {
    const words = escaped(line)
    if (/关于.*(?:答复|复函|回复|意见|函)$/.test(line)) return `<h1>${words}</h1>`
    if (/^[一二三四五六七八九十]+、.{2,24}$/.test(line)) return `<p><strong>${words}</strong></p>`
    return `<p>${words}</p>`
  })
  return `<html><head><meta charset="utf-8"></head><body><div id="zoom">${paragraphs.join('\n')}</div></body></html>`
}

/** Runs a program on its input and gives what it writes. */
function output(program: string, args: readonly string[], input?: string): Buffer {
  return execFileSync(program, args, { input, maxBuffer: 100_000_000, stdio: ['pipe', 'pipe', 'ignore'] })
}

const folder = mkdtempSync(join(tmpdir(), 'fuhan-forms-'))
/** Removes the files that the programs left. */
export const removeFiles = (): void => rmSync(folder, { recursive: true, force: true })

/** A Word file of each letter, by what makes it. */
const wordFiles: Readonly<Record<'typed' | 'numbered', (line: Letter) => Buffer>> = {
  typed: (lines) => wordLetter(lines),
  numbered: (lines) => wordLetter(lines, true),
}

const made = new Map<string, Promise<readonly Buffer[]>>()

/** What LibreOffice makes of the Word files of all letters, in one run of it. */
function byOffice(letters: Letters, kind: keyof typeof wordFiles, to: string): Promise<readonly Buffer[]> {
  const key = `${kind}-${to.replace(/\W+/g, '-')}`
  const files = made.get(key) ?? Promise.resolve().then(() => convert(letters, kind, to, join(folder, key)))
  made.set(key, files)
  return files
}

function convert(letters: Letters, kind: keyof typeof wordFiles, to: string, out: string): readonly Buffer[] {
  const [extension = ''] = to.split(':')
  const names = letters.map((lines, at) => {
    const name = `${out}-${at}.docx`
    writeFileSync(name, wordFiles[kind](lines))
    return name
  })
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
  const { status, stderr } = spawnSync(
    'soffice',
    [profile, '--headless', '--convert-to', to, '--outdir', out, ...names],
    { encoding: 'utf8' },
  )
  if (status !== 0) throw new Error(`soffice: ${stderr}`)
  return names.map((_, at) => readFileSync(join(out, `${out.slice(folder.length + 1)}-${at}.${extension}`)))
}

const turndown = new TurndownService()
const turndownDressed = new TurndownService({ headingStyle: 'atx', hr: '---', emDelimiter: '*' })

const each =
  (copy: (lines: Letter) => Copy | Promise<Copy>): ToolForm['copies'] =>
  async (letters) => {
    const copies: Copy[] = []
    for (const lines of letters) copies.push(await copy(lines))
    return copies
  }
const eachFile =
  (
    files: (letters: Letters) => Promise<readonly Buffer[]>,
    copy: (bytes: Buffer) => Copy | Promise<Copy>,
  ): ToolForm['copies'] =>
  async (letters) => {
    const copies: Copy[] = []
    for (const bytes of await files(letters)) copies.push(await copy(bytes))
    return copies
  }
const wordOf = (kind: keyof typeof wordFiles) => async (letters: Letters) => letters.map(wordFiles[kind])
const byPandoc = async (letters: Letters) =>
  letters.map((lines) => output('pandoc', ['-f', 'html', '-t', 'docx', '-o', '-'], page(lines)))
const office = (kind: keyof typeof wordFiles, to: string) => (letters: Letters) => byOffice(letters, kind, to)

const mostBytes = 10_000_000
async function own(bytes: Buffer): Promise<string> {
  const read = await (bytes.toString('latin1', 0, 4) === '%PDF' ? readPdf : readOffice)(bytes, mostBytes)
  if ('category' in read) throw new Error(read.reason)
  return read.text
}
const pdfJs = async (bytes: Buffer) =>
  (await extractText(new Uint8Array(bytes), { mergePages: false })).text.join('\n')
const toText =
  (...args: readonly string[]) =>
  (bytes: Buffer) => {
    const file = join(folder, 'letter.pdf')
    writeFileSync(file, bytes)
    return output('pdftotext', [...args, file, '-']).toString('utf8')
  }
const mammothHtml = async (buffer: Buffer) => ({ html: (await mammoth.convertToHtml({ buffer })).value })
const mammothText = async (buffer: Buffer) => (await mammoth.extractRawText({ buffer })).value
const printed = (program: string, args: readonly string[]) =>
  each((lines) => output(program, args, page(lines)).toString('utf8'))

const pdf = office('typed', 'pdf')
const numberedPdf = office('numbered', 'pdf')
const saved = office('typed', 'docx:MS Word 2007 XML')
/** Forms, the programs that they need, and how their copies are made. LibreOffice takes minutes: only a whole run starts it. */
const table: readonly (readonly [name: string, programs: readonly string[], copies: ToolForm['copies']])[] = [
  ['turndown', [], each((lines) => turndown.turndown(page(lines)))],
  ['turndown, ATX headings', [], each((lines) => turndownDressed.turndown(page(lines)))],
  ['node-html-markdown', [], each((lines) => NodeHtmlMarkdown.translate(page(lines)))],
  ['Word: read by fuhan', [], eachFile(wordOf('typed'), own)],
  ['Word, numbers of lists: read by fuhan', [], eachFile(wordOf('numbered'), own)],
  ['Word: mammoth, HTML', [], eachFile(wordOf('typed'), mammothHtml)],
  ['Word: mammoth, text', [], eachFile(wordOf('typed'), mammothText)],
  [
    'Word: mammoth, then turndown',
    [],
    eachFile(wordOf('typed'), async (bytes) => turndown.turndown((await mammothHtml(bytes)).html)),
  ],
  ['pandoc: Markdown', ['pandoc'], printed('pandoc', ['-f', 'html', '-t', 'markdown'])],
  ['pandoc: GitHub Markdown', ['pandoc'], printed('pandoc', ['-f', 'html', '-t', 'gfm', '--columns=60'])],
  ['pandoc: plain text', ['pandoc'], printed('pandoc', ['-f', 'html', '-t', 'plain'])],
  ['pandoc: Word: read by fuhan', ['pandoc'], eachFile(byPandoc, own)],
  ['pandoc: Word: mammoth, HTML', ['pandoc'], eachFile(byPandoc, mammothHtml)],
  ['w3m', ['w3m'], printed('w3m', ['-dump', '-T', 'text/html', '-I', 'utf-8', '-O', 'utf-8', '-cols', '72'])],
  [
    'lynx',
    ['lynx'],
    printed('lynx', ['-dump', '-stdin', '-assume_charset=utf-8', '-display_charset=utf-8', '-width=76']),
  ],
  ['LibreOffice: PDF: read by fuhan', ['soffice'], eachFile(pdf, own)],
  ['LibreOffice: PDF: pdf.js', ['soffice'], eachFile(pdf, pdfJs)],
  ['LibreOffice: PDF: pdftotext', ['soffice', 'pdftotext'], eachFile(pdf, toText())],
  ['LibreOffice: PDF: pdftotext -layout', ['soffice', 'pdftotext'], eachFile(pdf, toText('-layout'))],
  ['LibreOffice: PDF: pdftotext -raw', ['soffice', 'pdftotext'], eachFile(pdf, toText('-raw'))],
  ['LibreOffice, numbers of lists: PDF: read by fuhan', ['soffice'], eachFile(numberedPdf, own)],
  ['LibreOffice, numbers of lists: PDF: pdf.js', ['soffice'], eachFile(numberedPdf, pdfJs)],
  [
    'LibreOffice, numbers of lists: PDF: pdftotext',
    ['soffice', 'pdftotext'],
    eachFile(numberedPdf, toText()),
  ],
  ['LibreOffice: Word: read by fuhan', ['soffice'], eachFile(saved, own)],
  ['LibreOffice: Word: mammoth, HTML', ['soffice'], eachFile(saved, mammothHtml)],
  ['LibreOffice: Word: mammoth, text', ['soffice'], eachFile(saved, mammothText)],
  [
    'LibreOffice: text',
    ['soffice'],
    eachFile(office('typed', 'txt:Text (encoded):UTF8'), (bytes) => bytes.toString('utf8')),
  ],
  [
    'LibreOffice: page',
    ['soffice'],
    eachFile(office('typed', 'html:HTML (StarWriter)'), (bytes) => ({ html: bytes.toString('utf8') })),
  ],
]

function whyNot(programs: readonly string[]): string | null {
  const missing = programs.find((name) => tool(name) === null)
  if (missing !== undefined) return `${missing} is not here`
  return programs.includes('soffice') && !isWhole ? 'LibreOffice runs in a whole run only' : null
}

/** The forms that real programs write, with what is lacking for them. */
export const toolForms: readonly ToolForm[] = table.map(([name, programs, copies]) => ({
  name,
  lacking: whyNot(programs),
  copies,
}))
