import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The licences of the packages that a bundle was made of; `inputs` are those of esbuild's metafile. */
export function licencesOf(inputs) {
  const folders = new Set(
    Object.keys(inputs).flatMap((path) => /^node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? []),
  )
  const notices = [...folders].sort().map((folder) => {
    const { name, version, license, author, repository } = JSON.parse(
      readFileSync(join(folder, 'package.json'), 'utf8'),
    )
    const text = ['LICENSE', 'LICENSE.md', 'LICENSE.txt', 'license', 'LICENCE']
      .map((file) => {
        try {
          return readFileSync(join(folder, file), 'utf8')
        } catch {
          return null
        }
      })
      .find((found) => found !== null)
    // A package without a licence file says its licence in its manifest only.
    return `${name} ${version} (${license})\n\n${text ?? JSON.stringify({ author, repository })}`
  })
  return notices.join('\n\n')
}
