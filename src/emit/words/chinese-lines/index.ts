import type { Catalogue } from '../catalogue.ts'
import { callLines } from './calls.ts'
import { datasetLines } from './datasets.ts'
import { helpLines } from './help.ts'
import { inputLines } from './inputs.ts'

const lines = { ...callLines, ...datasetLines, ...inputLines, ...helpLines }

/** What fuhan itself says to people (提示), line by line: the English of the source and its Chinese. */
export const chineseLines: Catalogue<typeof lines> = lines
