/** Hands a person a file that the page made (下载). */
export function download(name: string, type: string, content: string): void {
  const address = URL.createObjectURL(new Blob([content], { type }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The browser takes the content after this turn.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
