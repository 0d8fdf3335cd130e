import type { Lines } from '../said-in.ts'
import { callLines } from './calls.ts'
import { datasetLines } from './datasets.ts'
import { helpLines } from './help.ts'
import { inputLines } from './inputs.ts'

/** What fuhan itself says to people (提示), line by line: the English of the source and its Chinese. */
export const chineseLines: Lines = { ...callLines, ...datasetLines, ...inputLines, ...helpLines }
