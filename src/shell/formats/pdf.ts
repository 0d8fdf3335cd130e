import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { WrappedPdfiumModule } from '@embedpdf/pdfium'
import { isBlank } from '../../text/source-text.ts'
import type { Failure } from '../failure.ts'
import { linesOfPage, type PlacedSign } from './pdf-lines.ts'

/** The text layer of a PDF, a form feed after each page, with what is doubtful about it. */
export interface PdfText {
  readonly text: string
  readonly doubt: string | null
}

/** Longer than any letter with its annexes: each page takes time. */
const mostPages = 3000
const passwordError = 4
const scratchSize = 48

let engine: Promise<WrappedPdfiumModule | null> | null = null

/** Made once a thread: its start costs as much as many letters. Null where the library was left out, as the Python package does for its size. */
async function load(): Promise<WrappedPdfiumModule | null> {
  const library = await import('@embedpdf/pdfium').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ERR_MODULE_NOT_FOUND') return null
    throw error
  })
  if (library === null) return null
  const path = createRequire(import.meta.url).resolve('@embedpdf/pdfium/pdfium.wasm')
  const bytes = readFileSync(path)
  const wasmBinary = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer
  const pdfium = await library.init({ wasmBinary })
  pdfium.PDFiumExt_Init()
  return pdfium
}

/** The memory of the engine, which its types leave to those of its compiler. */
function heapOf(pdfium: WrappedPdfiumModule): Uint8Array {
  return (pdfium.pdfium as unknown as { readonly HEAPU8: Uint8Array }).HEAPU8
}

/** Reads the text layer of a PDF, line by line as it is printed, or says why there is none and what to do. */
export async function readPdf(bytes: Uint8Array, maxBytes: number): Promise<PdfText | Omit<Failure, 'name'>> {
  engine ??= load()
  const pdfium = await engine
  if (pdfium === null)
    return {
      category: 'unreadable',
      reason:
        'a PDF file, which this installation of fuhan does not read: pdftotext -layout makes text of it, and the npm package reads it',
    }
  const { malloc, free } = pdfium.pdfium.wasmExports
  const file = malloc(bytes.length)
  const scratch = malloc(scratchSize)
  heapOf(pdfium).set(bytes, file)
  const document = pdfium.FPDF_LoadMemDocument(file, bytes.length, '')
  try {
    if (document === 0) {
      const isLocked = pdfium.FPDF_GetLastError() === passwordError
      return isLocked
        ? { category: 'unreadable', reason: 'a PDF that is encrypted; save it without its password' }
        : {
            category: 'not-text',
            reason: 'not text: a PDF file that is damaged; save it again from the program that shows it',
          }
    }
    const pages = pdfium.FPDF_GetPageCount(document)
    if (pages > mostPages)
      return {
        category: 'too-large',
        reason: `too large: a PDF of ${pages} pages; over ${mostPages} are not read`,
      }
    return readPages(pdfium, document, pages, scratch, maxBytes)
  } finally {
    if (document !== 0) pdfium.FPDF_CloseDocument(document)
    free(scratch)
    free(file)
  }
}

function readPages(
  pdfium: WrappedPdfiumModule,
  document: number,
  pages: number,
  scratch: number,
  maxBytes: number,
): PdfText | Omit<Failure, 'name'> {
  const texts: string[] = []
  let signs = 0
  let unmapped = 0
  for (let number = 0; number < pages; number++) {
    const page = pdfium.FPDF_LoadPage(document, number)
    if (page === 0) continue
    const layer = pdfium.FPDFText_LoadPage(page)
    const turn = pdfium.FPDFPage_GetRotation(page)
    const read = layer === 0 ? { placed: [], unmapped: 0 } : readLayer(pdfium, layer, scratch, turn)
    if (layer !== 0) pdfium.FPDFText_ClosePage(layer)
    pdfium.FPDF_ClosePage(page)
    signs += read.placed.length
    unmapped += read.unmapped
    if (signs * 3 > maxBytes)
      return { category: 'too-large', reason: `too large: its text is over ${maxBytes} bytes` }
    texts.push(`${linesOfPage(read.placed).join('\n')}\n`)
  }
  if (signs === 0)
    return {
      category: 'not-text',
      reason:
        'not text: a PDF file without a text layer, a scan; run OCR on it first (ocrmypdf -l chi_sim FILE OUT) and read the result',
    }
  if (unmapped * 2 > signs)
    return {
      category: 'unreadable',
      reason: `a PDF whose fonts do not say what their characters are (${unmapped} of ${signs}); run OCR on it first (ocrmypdf --force-ocr -l chi_sim FILE OUT)`,
    }
  const doubt =
    unmapped === 0
      ? null
      : `${unmapped} of the ${signs} characters of the PDF have no meaning in its fonts and became U+FFFD`
  return { text: texts.join('\f'), doubt }
}

function readLayer(
  pdfium: WrappedPdfiumModule,
  layer: number,
  scratch: number,
  turn: number,
): { placed: PlacedSign[]; unmapped: number } {
  const placed: PlacedSign[] = []
  let unmapped = 0
  let isApart = false
  const count = pdfium.FPDFText_CountChars(layer)
  for (let index = 0; index < count; index++) {
    // Blanks and breaks that the engine made up come out of the places.
    if (pdfium.FPDFText_IsGenerated(layer, index) === 1) continue
    const code = pdfium.FPDFText_GetUnicode(layer, index)
    const isUnmapped = pdfium.FPDFText_HasUnicodeMapError(layer, index) === 1 || code === 0
    if (!isUnmapped && code < 0x20) continue
    if (!isUnmapped && isBlank(code)) {
      isApart = true
      continue
    }
    pdfium.FPDFText_GetCharOrigin(layer, index, scratch, scratch + 8)
    pdfium.FPDFText_GetLooseCharBox(layer, index, scratch + 16)
    // The memory of the engine moves when it grows.
    const { buffer } = heapOf(pdfium)
    const view = new DataView(buffer, scratch, scratchSize)
    if (isUnmapped) unmapped++
    // Watermarks run askew over a page; its text does not.
    const quarters = pdfium.FPDFText_GetCharAngle(layer, index) / (Math.PI / 2)
    if (Math.abs(quarters - Math.round(quarters)) > 0.1) continue
    const [, baseline] = turned(turn, view.getFloat64(0, true), view.getFloat64(8, true))
    const [x1, y1] = turned(turn, view.getFloat32(16, true), view.getFloat32(20, true))
    const [x2, y2] = turned(turn, view.getFloat32(24, true), view.getFloat32(28, true))
    placed.push({
      sign: isUnmapped ? '\ufffd' : signOf(code),
      baseline,
      left: Math.min(x1, x2),
      right: Math.max(x1, x2),
      size: Math.abs(y1 - y2),
      isApart,
    })
    isApart = false
  }
  return { placed, unmapped }
}

/** A place on a page as it is shown: turned clockwise by quarters. */
function turned(turn: number, x: number, y: number): readonly [x: number, y: number] {
  if (turn === 1) return [y, -x]
  if (turn === 2) return [-x, -y]
  return turn === 3 ? [-y, x] : [x, y]
}

/** Half of a pair of surrogates is given for what lies beyond 16 bits by some versions. */
function signOf(code: number): string {
  return code > 0xffff ? String.fromCodePoint(code) : String.fromCharCode(code)
}
