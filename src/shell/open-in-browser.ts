import { spawn } from 'node:child_process'

/** What opens a file by its kind on each system; the file comes last. */
const openers: Readonly<Partial<Record<NodeJS.Platform, readonly [string, ...string[]]>>> = {
  darwin: ['open'],
  win32: ['rundll32', 'url.dll,FileProtocolHandler'],
}

/** Opens a file in the person's browser (浏览器) and does not wait for it. Answers false where nothing here can. */
export function openInBrowser(file: string): Promise<boolean> {
  const [command, ...first] = openers[process.platform] ?? ['xdg-open']
  return new Promise((resolve) => {
    const child = spawn(command, [...first, file], { detached: true, stdio: 'ignore' })
    child.once('error', () => resolve(false))
    child.once('spawn', () => {
      child.unref()
      resolve(true)
    })
  })
}
