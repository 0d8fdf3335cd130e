import { append } from './append.ts'
import { isAt } from './sticky.ts'
import { wordSet } from './word-table.ts'

/** Whether one of some beginnings stands at `at`. */
export type Beginning = (text: string, at: number) => boolean

const group = /^\(\?:(.*)\)$/
const word = /^[^\\^$.*+?()[\]{}|]+$/
const unitClass = /^\[([^\\^\]-]+)\]$/

/**
 * The {@link Beginning} of a pattern's source in a grammar table: `(?:誉|义|[录单])`. A source of plain words is looked up, any other compiled, and both when
 * first asked: a letter meets few of a table's hundreds of patterns, and to compile those takes longer than to read the letter.
 */
export function beginsWith(source: string): Beginning {
  let made: Beginning | null = null
  return (text, at) => {
    made ??= plain(source) ?? compiled(source)
    return made(text, at)
  }
}

function plain(source: string): Beginning | null {
  const words: string[] = []
  for (const part of source.replace(group, '$1').split('|')) {
    const units = unitClass.exec(part)?.[1]
    if (units !== undefined) append(words, units)
    else if (word.test(part)) words.push(part)
    else return null
  }
  const beginnings = wordSet(words)
  return (text, at) => beginnings.rowAt(text, at) !== null
}

function compiled(source: string): Beginning {
  const pattern = new RegExp(source, 'y')
  return (text, at) => isAt(pattern, text, at)
}
