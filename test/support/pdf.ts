/** A line of a page of a PDF: its text and where it stands. */
export type PdfLine =
  | string
  | {
      readonly text: string
      readonly x?: number
      readonly y?: number
      readonly size?: number /** Degrees. */
      readonly turn?: number
    }

/**
 * A PDF made by hand with a font that is not embedded, as old office programs write them. `hasMap` false leaves out what the signs mean: codes of a font
 * of its own.
 */
export function pdf(
  pages: readonly (readonly PdfLine[])[],
  { hasMap = true, turn: shown = 0 }: { hasMap?: boolean; turn?: number } = {},
): Buffer {
  const objects: string[] = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${pages.map((_, index) => `${6 + index * 2} 0 R`).join(' ')}] /Count ${pages.length} >>`,
    `<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /${hasMap ? 'UniGB-UCS2-H' : 'Identity-H'} /DescendantFonts [4 0 R] >>`,
    `<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (${hasMap ? 'GB1' : 'Identity'}) /Supplement 2 >> /FontDescriptor 5 0 R /DW 1000 >>`,
    '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>',
  ]
  for (const [index, lines] of pages.entries()) {
    const drawn = lines.map((line, row) => {
      const {
        text,
        x = 72,
        y = 780 - row * 28,
        size = 16,
        turn = shown,
      } = typeof line === 'string' ? { text: line } : line
      const codes = Array.from({ length: text.length }, (_, at) =>
        text.charCodeAt(at).toString(16).padStart(4, '0'),
      )
      const angle = (turn * Math.PI) / 180
      const [cos, sin] = [Math.cos(angle), Math.sin(angle)].map((number) => number.toFixed(4))
      // A page that is turned when it is shown is written turned the other way.
      const [left, bottom] = { 0: [x, y], 90: [842 - y, x], 180: [595 - x, 842 - y], 270: [y, 595 - x] }[
        shown
      ] ?? [x, y]
      return `BT /F1 ${size} Tf ${cos} ${sin} ${sin === '0.0000' ? sin : -Number(sin)} ${cos} ${left} ${bottom} Tm <${codes.join('')}> Tj ET`
    })
    const content = drawn.join('\n')
    objects.push(
      `<< /Type /Page /Parent 2 0 R /Rotate ${shown} /MediaBox [0 0 ${shown % 180 === 0 ? '595 842' : '842 595'}] /Resources << /Font << /F1 3 0 R >> >> /Contents ${7 + index * 2} 0 R >>`,
      `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    )
  }
  let out = '%PDF-1.4\n'
  const offsets = objects.map((object, index) => {
    const offset = out.length
    out += `${index + 1} 0 obj\n${object}\nendobj\n`
    return offset
  })
  const table = out.length
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  out += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${table}\n%%EOF`
  return Buffer.from(out, 'latin1')
}
