import { spawn } from 'node:child_process'
import { existsSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { lock } from '../src/shell/dataset/lock.ts'
import { lifeOf, type Owner, ownerOf } from '../src/shell/dataset/owner.ts'
import { workplace } from './command.ts'

const { folder, file } = workplace()
const rhythm = { beat: 40, silence: 5 }
const take = (name: string, onWait?: (other: string) => void) =>
  lock(join(folder, name, 'lock'), join(folder, name), onWait, rhythm)
/** A lock as a run somewhere else left it. */
const leave = (name: string, owner: Partial<Owner>) => {
  const other = {
    token: 'of-another-run',
    pid: 7,
    host: 'elsewhere',
    system: 'another',
    began: '1',
    ...owner,
  }
  return file(`${name}/lock`, JSON.stringify(other))
}

describe('a lock', () => {
  it('is had by one run at a time, in this process too', async () => {
    const held = await take('one')
    await expect(take('one')).rejects.toThrow(`another run is writing to it (pid ${process.pid} on `)
    await held.check()
    held.release()
    expect(existsSync(join(folder, 'one', 'lock'))).toBe(false)
    ;(await take('one')).release()
  })

  it('is had by one of many that come at once', async () => {
    const ends = await Promise.allSettled(Array.from({ length: 20 }, () => take('many')))
    const held = ends.flatMap((end) => (end.status === 'fulfilled' ? [end.value] : []))
    expect(held).toHaveLength(1)
    await held[0]?.check()
    held[0]?.release()
  })

  it('of a process that is dead is taken over at once', async () => {
    const child = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60_000)'])
    const own = ownerOf('dead')
    child.kill('SIGKILL')
    await new Promise((resolve) => child.on('exit', resolve))
    leave('dead', { ...own, pid: child.pid ?? 0 })
    const waited: string[] = []
    const held = await take('dead', (other) => waited.push(other))
    expect([held.isFromSilent, waited]).toEqual(
      process.platform === 'linux' ? [false, []] : [true, [expect.any(String)]],
    )
    held.release()
  })

  it.runIf(process.platform === 'linux')('of a process whose number was given again is of a dead one', () => {
    const own = ownerOf('own')
    expect(lifeOf(own, own)).toBe('alive')
    expect(lifeOf({ ...own, began: '0' }, own)).toBe('dead')
    expect(lifeOf({ ...own, system: 'another' }, own)).toBe('unknown')
    expect(lifeOf({ ...own, host: 'another name of this machine' }, own)).toBe('alive')
  })

  it('of a run elsewhere that gives a sign is left to it, whatever its clock says', async () => {
    const path = leave('alive', { host: 'elsewhere' })
    let sign = 0
    const signs = setInterval(() => utimesSync(path, 1000, 1000 + sign++), 30)
    const waited: string[] = []
    await expect(take('alive', (other) => waited.push(other))).rejects.toThrow('pid 7 on elsewhere')
    clearInterval(signs)
    expect(waited).toEqual(['pid 7 on elsewhere'])
  })

  it('of a run elsewhere with our process number and our machine name is left to it', async () => {
    const { pid, host } = ownerOf('own')
    const path = leave('namespace', { pid, host, system: 'another namespace' })
    const signs = setInterval(() => utimesSync(path, new Date(), new Date()), 30)
    await expect(take('namespace')).rejects.toThrow('another run is writing to it')
    clearInterval(signs)
  })

  it.each([
    [
      'that gives no sign',
      JSON.stringify({ token: 'x', pid: 7, host: 'elsewhere', system: null, began: null }),
    ],
    ['with a time of change in the future', JSON.stringify({ token: 'x', pid: 1, host: 'elsewhere' })],
    ['cut short', '{"token":"x","pi'],
    ['that is null', 'null'],
    ['that is empty', ''],
  ])('%s is taken over, and the run is told so', async (name, text) => {
    const path = file(`silent-${name}/lock`, text)
    utimesSync(path, 4e9, 4e9)
    const held = await take(`silent-${name}`)
    expect(held.isFromSilent).toBe(true)
    await held.check()
    held.release()
  })

  it('that another run took over is seen before the next checkpoint, and left to it', async () => {
    const held = await take('lost')
    const other = leave('lost', {})
    await expect(held.check()).rejects.toThrow('another run took it over (pid 7 on elsewhere); this one ends')
    utimesSync(other, 1000, 1000)
    await sleep(rhythm.beat * 3)
    held.release()
    expect(readFileSync(other, 'utf8')).toContain('of-another-run')
  })

  it('whose folder was deleted says so', async () => {
    const held = await take('deleted')
    rmSync(join(folder, 'deleted'), { recursive: true })
    await expect(held.check()).rejects.toThrow('was deleted while it was written')
    held.release()
  })

  it('shows its life by moving', async () => {
    const path = join(folder, 'beat', 'lock')
    const held = await take('beat')
    utimesSync(path, 1000, 1000)
    for (let looks = 0; looks < 200 && mtimeOf(path) === 1000; looks++) await sleep(20)
    expect(mtimeOf(path)).toBeGreaterThan(1000)
    held.release()
  })
})

const mtimeOf = (path: string) => statSync(path).mtimeMs / 1000

it('cannot be taken where the folder takes no file', async () => {
  writeFileSync(join(folder, 'no-folder'), '')
  await expect(take('no-folder')).rejects.toThrow()
})
