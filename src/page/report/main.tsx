import { render } from 'preact'
import type { ReportPageData } from '../../model/page-data.ts'
import type { ReportData } from '../../model/report.ts'
import { startPreferences } from '../preferences.ts'
import { readData, readThread } from '../read-data.ts'
import { Reader } from '../reader/reader.ts'
import { ReportApp } from './report-app.tsx'
import { Store } from './store.ts'
import { unpacked } from './unpack.ts'

async function show(page: Document): Promise<void> {
  const data = await readData<ReportPageData>(page)
  const place = page.getElementById('app')
  if (place === null) return
  startPreferences(page, data.language)
  const store = new Store(data, await unpacked<ReportData>(data.summary), new Reader(() => readThread(page)))
  render(<ReportApp store={store} />, place)
  await store.load()
}

void show(document)
