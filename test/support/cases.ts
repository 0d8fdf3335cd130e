import { readdirSync, readFileSync, writeFileSync } from 'node:fs'

/** A case of a file of `fixtures/readers` or `fixtures/cases`: lines, and after `= ` what is to be read of them. */
export interface Case {
  readonly text: string
  readonly answer: string
}

/**
 * The cases of a file, between blank lines, or, where they hold some, between lines of `---`. `{云×20}` stands for twenty of what is before the cross,
 * lines among it. */
export function casesIn(path: string): Case[] {
  const text = readFileSync(path, 'utf8')
  const blocks = text.split(/^---\n/mu).length > 1 ? text.split(/^---\n/mu) : text.split(/\n{2,}/u)
  return blocks
    .filter((block) => block.trim() !== '')
    .map((block) => {
      const lines = block.replace(/\n$/u, '').split('\n')
      const isAnswer = (line: string) => line.startsWith('= ')
      return {
        text: lines.filter((line) => !isAnswer(line)).join('\n'),
        answer: lines
          .filter(isAnswer)
          .map((line) => line.slice(2))
          .join('\n'),
      }
    })
}

/** The text of a case with its repeats written out. */
export function written({ text }: Case): string {
  return text.replaceAll(/\{([^{}]*?)×(\d+)\}/gu, (_, words: string, times: string) =>
    words.repeat(Number(times)),
  )
}

/** Writes what is read of the cases into their file (`npm run golden`): the difference is read before it is kept. */
export function rewrite(path: string, cases: readonly Case[], read: (text: string) => string): void {
  const separator =
    cases.some(({ text }) => /^\s*$/mu.test(text)) || path.includes('/cases/') ? '---\n' : '\n'
  const blocks = cases.map((one) => {
    const answer = read(written(one))
      .split('\n')
      .map((line) => `= ${line}`)
    return `${one.text}\n${answer.join('\n')}\n`
  })
  writeFileSync(path, blocks.join(separator))
}

/** The files of cases of a folder. */
export function caseFiles(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => `${folder}/${name}`)
}
