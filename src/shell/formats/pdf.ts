import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { WrappedPdfiumModule } from '@embedpdf/pdfium'
import type { Failure } from '../failure.ts'
import { linesOfPage, type PlacedSign } from './pdf-lines.ts'

/** The text layer of a PDF, a form feed behind each page, with what is doubtful about it. */
export interface PdfText {
  readonly text: string
  readonly doubt: string | null
}

/** Longer than any letter with its annexes: each page takes time. */
const mostPages = 3000
const passwordError = 4
const scratchSize = 48

let engine: Promise<WrappedPdfiumModule> | null = null

/** Made once a thread: its start costs as much as many letters. */
async function load(): Promise<WrappedPdfiumModule> {
  const { init } = await import('@embedpdf/pdfium')
  const path = createRequire(import.meta.url).resolve('@embedpdf/pdfium/pdfium.wasm')
  const bytes = readFileSync(path)
  const wasmBinary = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer
  const pdfium = await init({ wasmBinary })
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
        : { category: 'unreadable', reason: 'a damaged PDF; save it anew from the program that shows it' }
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
    const read = layer === 0 ? { placed: [], unmapped: 0 } : readLayer(pdfium, layer, scratch)
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
        'not text: a PDF without a text layer, a scan; read its signs first (ocrmypdf -l chi_sim FILE OUT) and give the result',
    }
  if (unmapped * 2 > signs)
    return {
      category: 'unreadable',
      reason: `a PDF whose fonts do not say what their signs mean (${unmapped} of ${signs}); read them first (ocrmypdf --force-ocr -l chi_sim FILE OUT)`,
    }
  const doubt =
    unmapped === 0
      ? null
      : `${unmapped} of the ${signs} signs of the PDF have no meaning in its fonts and became U+FFFD`
  return { text: texts.join('\f'), doubt }
}

function readLayer(
  pdfium: WrappedPdfiumModule,
  layer: number,
  scratch: number,
): { placed: PlacedSign[]; unmapped: number } {
  const placed: PlacedSign[] = []
  let unmapped = 0
  const count = pdfium.FPDFText_CountChars(layer)
  for (let index = 0; index < count; index++) {
    // Blanks and breaks that the engine made up come out of the places.
    if (pdfium.FPDFText_IsGenerated(layer, index) === 1) continue
    const code = pdfium.FPDFText_GetUnicode(layer, index)
    const isUnmapped = pdfium.FPDFText_HasUnicodeMapError(layer, index) === 1 || code === 0
    if (!isUnmapped && code < 0x20) continue
    pdfium.FPDFText_GetCharOrigin(layer, index, scratch, scratch + 8)
    pdfium.FPDFText_GetLooseCharBox(layer, index, scratch + 16)
    // The memory of the engine moves when it grows.
    const { buffer } = heapOf(pdfium)
    const view = new DataView(buffer, scratch, scratchSize)
    if (isUnmapped) unmapped++
    placed.push({
      sign: isUnmapped ? '\ufffd' : signOf(code),
      baseline: view.getFloat64(8, true),
      left: view.getFloat32(16, true),
      right: view.getFloat32(24, true),
      size: Math.abs(view.getFloat32(20, true) - view.getFloat32(28, true)),
    })
  }
  return { placed, unmapped }
}

/** Half of a pair of surrogates is given for what lies beyond 16 bits by some versions. */
function signOf(code: number): string {
  return code > 0xffff ? String.fromCodePoint(code) : String.fromCharCode(code)
}
