import fc from 'fast-check'

fc.configureGlobal({ seed: 20_240_621, endOnFailure: false })

export { fc }
