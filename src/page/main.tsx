import { render } from 'preact'
import { App } from './app.tsx'
import { readData } from './read-data.ts'

async function show(page: Document): Promise<void> {
  const data = await readData(page)
  const place = page.getElementById('app')
  if (place !== null) render(<App data={data} />, place)
}

void show(document)
