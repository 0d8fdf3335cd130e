#!/usr/bin/env node
import { main } from '../dist/bundle/main.js'

process.stdout.on('error', (error) => {
  // A reader that closed its end (| head) is success.
  if (error.code !== 'EPIPE') throw error
})
process.exitCode = await main(process.argv.slice(2), process)
