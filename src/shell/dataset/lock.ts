import { randomUUID } from 'node:crypto'
import { readFileSync, rmSync, utimesSync } from 'node:fs'
import { link, mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { DatasetError } from './errors.ts'
import { lifeOf, type Owner, ownerOf, readOwner } from './owner.ts'

/** A folder taken for one run. */
export interface Lock {
  /** The run that had it gave no sign, but may go on: what it writes must not be what this run writes. */
  readonly isFromSilent: boolean
  /** Throws where the folder is not this run's any more. To be asked before anything is written that another run could read. */
  readonly check: () => Promise<void>
  readonly release: () => void
}

/** How a run shows that it lives, and how long it must show nothing to be dead. */
interface Rhythm {
  /** Milliseconds between two signs. */
  readonly beat: number
  /** Beats without a sign after which it is dead. Looks are counted and no clock is asked, since a machine may sleep. */
  readonly silence: number
}

const usual: Rhythm = { beat: 2_000, silence: 15 }

/**
 * Takes a folder for this run alone; throws where another run has it. A run is told by a random token in its lock, and gives a sign every few
 * seconds: the lock's time of change moves. The lock of a process that is dead for certain is taken over at once; where that cannot be told, as in
 * another container or on another machine, when it gave no sign for long. `onWait` is called with the other run before that is awaited.
 */
export async function lock(
  path: string,
  folder: string,
  onWait: (other: string) => void = () => {},
  rhythm: Rhythm = usual,
): Promise<Lock> {
  const own = ownerOf(randomUUID())
  let isFromSilent = false
  while (!(await create(path, own))) {
    const seen = await look(path)
    if (seen === null) continue
    const life = seen.owner === null ? 'unknown' : lifeOf(seen.owner, own)
    if (life === 'unknown') onWait(nameOf(seen.owner))
    if (life === 'alive' || (life === 'unknown' && !(await isSilent(path, seen, rhythm))))
      throw new DatasetError(`${folder}: another run is writing to it (${nameOf(seen.owner)})`)
    await takeAway(path, `${path}.${own.token}`, seen)
    isFromSilent ||= life === 'unknown'
  }
  const pulse = setInterval(() => beatOnce(path, own), rhythm.beat)
  pulse.unref()
  return {
    isFromSilent,
    check: () => check(path, folder, own),
    release: () => {
      clearInterval(pulse)
      if (readOwner(readOr(path))?.token === own.token) rmSync(path, { force: true })
    },
  }
}

/** Makes the lock where none is there. */
async function create(path: string, own: Owner): Promise<boolean> {
  try {
    const file = await open(path, 'wx')
    await file.writeFile(JSON.stringify(own)).finally(() => file.close())
    return true
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EEXIST') return false
    if (code !== 'ENOENT') throw error
    // The run before took its empty work folder away with it.
    await mkdir(dirname(path))
    return false
  }
}

interface Seen {
  readonly text: string
  readonly owner: Owner | null
  readonly changed: number
}

/** The lock as it is now; null where it is gone. Opened each time, since a file system shared by machines asks for the state of a file only then. */
async function look(path: string): Promise<Seen | null> {
  try {
    const file = await open(path, 'r')
    try {
      const { mtimeMs } = await file.stat()
      const text = await file.readFile('utf8')
      return { text, owner: readOwner(text), changed: mtimeMs }
    } finally {
      await file.close()
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

/** Whether a lock gives no sign for long: neither its owner nor its time of change moves. */
async function isSilent(path: string, first: Seen, { beat, silence }: Rhythm): Promise<boolean> {
  for (let looks = 0; looks < silence * 2; looks++) {
    await sleep(beat / 2)
    const now = await look(path)
    if (now === null) return true
    if (now.text !== first.text || now.changed !== first.changed) return false
  }
  return true
}

/** Moves the lock of a dead run away; where another run was quicker, its lock goes back. */
async function takeAway(path: string, away: string, seen: Seen): Promise<void> {
  const isMoved = await rename(path, away).then(
    () => true,
    () => false,
  )
  if (!isMoved) return
  if (readOr(away) !== seen.text) await link(away, path).catch(() => {})
  await rm(away, { force: true })
}

/** A contender that was too late may have the lock in its hands for a moment, so that a lock that is gone is looked for again. */
async function check(path: string, folder: string, own: Owner): Promise<void> {
  let text: string | null = null
  for (let looks = 0; text === null && looks < 5; looks++) {
    if (looks > 0) await sleep(50)
    text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return null
      throw error
    })
  }
  if (text === null) throw new DatasetError(`${folder}: was deleted while it was written`, true)
  const owner = readOwner(text)
  if (owner?.token !== own.token)
    throw new DatasetError(`${folder}: another run took it over (${nameOf(owner)}); this one ends`)
}

/** Where the lock is gone or another's, the next check tells. */
function beatOnce(path: string, own: Owner): void {
  if (readOwner(readOr(path))?.token !== own.token) return
  const now = new Date()
  try {
    utimesSync(path, now, now)
  } catch {
    // Gone between the two.
  }
}

function readOr(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}

function nameOf(owner: Owner | null): string {
  return owner === null ? 'a pid that is unknown' : `pid ${owner.pid} on ${owner.host}`
}
