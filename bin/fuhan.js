#!/usr/bin/env node
import module from 'node:module'

// Compiled code is kept for the next call where Node can (from 22.8 on): it must be asked for before the first module of the program is read.
module.enableCompileCache?.()
const { main, tellBroken } = await import('../dist/bundle/main.js')

let isBroken = false
process.stdout.on('error', (error) => {
  // A reader that closed its end (| head) is success.
  if (error.code === 'EPIPE' || isBroken) return
  isBroken = true
  tellBroken(process.argv.slice(2), process, error)
})
const code = await main(process.argv.slice(2), process)
process.exitCode = isBroken ? 1 : code
