import { readFileSync, rmSync, utimesSync } from 'node:fs'
import { link, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { basename, dirname, join, resolve } from 'node:path'
import { DatasetError } from './errors.ts'

interface Owner {
  readonly pid: number
  readonly host: string
}

/** The locks of this process: another run in it is not told apart by its number. */
const held = new Set<string>()

const beat = 5_000
/** A run on another machine that gave no sign for so long is dead. */
const silence = 60_000

/**
 * Takes a folder for this run alone; throws where another run has it. The lock of a dead process is taken over. The owner touches the file every few
 * seconds, for a machine that shares the folder cannot ask for the process. Answers how to let go.
 */
export async function lock(path: string, folder: string): Promise<() => void> {
  const own: Owner = { pid: process.pid, host: hostname() }
  const place = resolve(path)
  if (held.has(place)) throw new DatasetError(`${folder}: another run of this process is writing to it`)
  held.add(place)
  try {
    return await take(path, folder, own, () => held.delete(place))
  } catch (error) {
    held.delete(place)
    throw error
  }
}

async function take(path: string, folder: string, own: Owner, forget: () => void): Promise<() => void> {
  const text = JSON.stringify(own)
  const draft = `${path}.${own.host}-${own.pid}`
  await writeFile(draft, text)
  try {
    for (let attempt = 0; ; attempt++) {
      try {
        // A link appears with its content or not at all, and never over another.
        await link(draft, path)
        break
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
      }
      const seen = await readFile(path, 'utf8').catch(() => null)
      if (seen === null) continue
      if (attempt > 10 || !(await isDead(seen, path, own)))
        throw new DatasetError(`${folder}: another run is writing to it (${describe(seen)})`)
      await takeAway(path, draft, seen)
    }
  } finally {
    await rm(draft, { force: true })
  }
  await sweep(path, own)
  const pulse = setInterval(() => {
    const now = new Date()
    try {
      utimesSync(path, now, now)
    } catch {
      // The folder is gone; the next write tells.
    }
  }, beat)
  pulse.unref()
  return () => {
    clearInterval(pulse)
    forget()
    if (readOr(path) === text) rmSync(path, { force: true })
  }
}

/** Takes away what runs of this machine that were killed on their way to the lock left beside it. */
async function sweep(path: string, own: Owner): Promise<void> {
  const before = `${basename(path)}.${own.host}-`
  for (const name of await readdir(dirname(path))) {
    const pid = name.startsWith(before) ? Number.parseInt(name.slice(before.length), 10) : Number.NaN
    if (pid > 0 && pid !== own.pid && !isAlive(pid)) await rm(join(dirname(path), name), { force: true })
  }
}

async function isDead(seen: string, path: string, own: Owner): Promise<boolean> {
  let owner: Owner
  try {
    owner = JSON.parse(seen)
  } catch {
    return true
  }
  if (owner.host === own.host) return owner.pid === own.pid || !isAlive(owner.pid)
  const found = await stat(path).catch(() => null)
  return found !== null && Date.now() - found.mtimeMs > silence
}

/** Moves the lock of a dead run away; where another run was quicker, its fresh lock goes back. */
async function takeAway(path: string, draft: string, seen: string): Promise<void> {
  const away = `${draft}.old`
  const isMoved = await rename(path, away).then(
    () => true,
    () => false,
  )
  if (!isMoved) return
  if (readOr(away) !== seen) await link(away, path).catch(() => {})
  await rm(away, { force: true })
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

function readOr(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null
  }
}

function describe(seen: string): string {
  try {
    const { pid, host }: Owner = JSON.parse(seen)
    return `process ${pid} on ${host}`
  } catch {
    return 'unknown process'
  }
}
