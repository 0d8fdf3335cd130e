import { render } from 'preact'
import { App } from './app.tsx'
import { startPreferences } from './preferences.ts'
import { readData } from './read-data.ts'
import { Reader } from './reader/reader.ts'
import { serveQuestions } from './reader/thread.ts'

async function show(page: Document, script: string): Promise<void> {
  const data = await readData(page)
  startPreferences(page, data.language)
  const place = page.getElementById('app')
  if (place !== null) render(<App data={data} reader={new Reader(script)} />, place)
}

// One script is both: the app in the page, and the reader in the thread that the app starts from the script's own text.
if (typeof document === 'undefined') serveQuestions(globalThis as unknown as Worker)
else void show(document, document.currentScript?.textContent ?? '')
