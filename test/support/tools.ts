import { spawnSync } from 'node:child_process'

/** The path of a program, or null where this machine has none; `FUHAN_TOOLS` is a folder that is looked in first. */
export function tool(name: string): string | null {
  const folders = [process.env['FUHAN_TOOLS'], ...(process.env['PATH'] ?? '').split(':')]
  for (const folder of folders) {
    if (folder === undefined || folder === '') continue
    const path = `${folder}/${name}`
    if (spawnSync('test', ['-x', path]).status === 0) return path
  }
  return null
}

/** A Python that has the modules, or null. */
export function pythonWith(...modules: readonly string[]): string | null {
  const python = tool('python3')
  if (python === null) return null
  return spawnSync(python, ['-c', `import ${modules.join(', ')}`]).status === 0 ? python : null
}
