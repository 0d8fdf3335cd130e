import { readFileSync, readlinkSync } from 'node:fs'
import { hostname } from 'node:os'

/** The process that holds a lock, as far as another can find it out. */
export interface Owner {
  /** No other run has it, whatever its process number and the name of its machine. */
  readonly token: string
  readonly pid: number
  readonly host: string
  /** The start of the system and the namespace that `pid` counts in; null where the system does not tell. */
  readonly system: string | null
  /** When the process began, in ticks of the system: its number may be given again. */
  readonly began: string | null
}

/** What can be told of a process at once. */
export type Life = 'alive' | 'dead' | 'unknown'

/** This process. */
export function ownerOf(token: string): Owner {
  const own = statOf('self')
  // Where /proc shows another namespace, the numbers of processes in it are others.
  const system = own !== null && own.pid === process.pid ? systemName() : null
  return { token, pid: process.pid, host: hostname(), system, began: own?.began ?? null }
}

/**
 * Whether the process lives. A number alone says nothing in another namespace or on another machine, which may have the same name: there it is
 * unknown.
 */
export function lifeOf(owner: Owner, own: Owner): Life {
  if (own.system !== null) {
    if (owner.system !== own.system) return 'unknown'
    const found = statOf(String(owner.pid))
    // What a process may see of others can be restricted.
    if (found === null) return hasProcess(owner.pid) ? 'unknown' : 'dead'
    return found.isDead || found.began !== owner.began ? 'dead' : 'alive'
  }
  if (owner.system !== null || owner.host !== own.host || process.platform === 'linux') return 'unknown'
  return hasProcess(owner.pid) ? 'unknown' : 'dead'
}

/** The owner in the text of a lock, or null where it is none, such as a lock that was not written to its end. */
export function readOwner(text: string): Owner | null {
  try {
    const value: Partial<Owner> | null = JSON.parse(text)
    return typeof value?.token === 'string' && Number.isInteger(value.pid) && typeof value.host === 'string'
      ? (value as Owner)
      : null
  } catch {
    return null
  }
}

function systemName(): string | null {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
    return `${boot} ${readlinkSync('/proc/self/ns/pid')}`
  } catch {
    return null
  }
}

/** Number, start and end of a process after `/proc/PID/stat`, whose second field, the name, may hold blanks and brackets. */
function statOf(process: string): { pid: number; began: string; isDead: boolean } | null {
  try {
    const text = readFileSync(`/proc/${process}/stat`, 'latin1')
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
    const [state = ''] = fields
    return { pid: Number.parseInt(text, 10), began: fields[19] ?? '', isDead: 'ZX'.includes(state) }
  } catch {
    return null
  }
}

function hasProcess(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
