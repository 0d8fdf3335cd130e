import { render } from 'preact'
import type { InspectData } from '../model/page-data.ts'
import { App } from './app.tsx'
import { startPreferences } from './preferences.ts'
import { readData, readThread } from './read-data.ts'
import { Reader } from './reader/reader.ts'

async function show(page: Document): Promise<void> {
  const data = await readData<InspectData>(page)
  startPreferences(page, data.language)
  const place = page.getElementById('app')
  const reader = new Reader(() => readThread(page))
  if (place !== null) render(<App data={data} reader={reader} />, place)
}

void show(document)
