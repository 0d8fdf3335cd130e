#!/usr/bin/env node
import { main, tellBroken } from '../dist/bundle/main.js'

let isBroken = false
process.stdout.on('error', (error) => {
  // A reader that closed its end (| head) is success.
  if (error.code === 'EPIPE' || isBroken) return
  isBroken = true
  tellBroken(process.argv.slice(2), process, error)
})
const code = await main(process.argv.slice(2), process)
process.exitCode = isBroken ? 2 : code
