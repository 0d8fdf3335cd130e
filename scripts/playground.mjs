import { mkdirSync, writeFileSync } from 'node:fs'
import { formatPage } from '../dist/emit/page.js'
import { readPageBundle } from '../dist/shell/page-bundle.js'
import { version } from '../dist/version.js'

// Writes the page to drop letters on, which any static host can serve and a browser opens from its file. The package carries it; the repository does not,
// since every change of a reader changes it.
const folder = 'docs/playground'
mkdirSync(folder, { recursive: true })
const data = { view: 'inspect', version, language: null, letters: [], read: {}, corrections: null }
writeFileSync(`${folder}/index.html`, formatPage(await readPageBundle('inspect'), 'fuhan', { data }))
