import { type Language, languages, type Words } from '../emit/words/words.ts'
import type { Streams } from './streams.ts'

/** The language in which a person is spoken to: the flag, else that of LC_ALL, LC_MESSAGES or LANG. */
export function languageOf(flag: Language | undefined, env: Streams['env']): Language {
  if (flag !== undefined) return flag
  const locale = [env['LC_ALL'], env['LC_MESSAGES'], env['LANG']].find((value) => value)
  return /^zh(?![a-z])/i.test(locale ?? '') ? 'zh' : 'en'
}

/** The language that the arguments ask for, before they are parsed: help is written in it too. */
export function flagIn(argv: readonly string[]): Language | undefined {
  for (const [index, word] of argv.entries()) {
    if (word === '--') return undefined
    const value = word === '--lang' ? argv[index + 1] : word.startsWith('--lang=') ? word.slice(7) : undefined
    const found = languages.find((language) => language === value)
    if (found !== undefined) return found
  }
  return undefined
}

/** The catalogue of a language, loaded when it is spoken. */
export async function wordsOf(language: Language): Promise<Words> {
  return language === 'zh'
    ? (await import('../emit/words/chinese.ts')).chinese
    : (await import('../emit/words/english.ts')).english
}

/** What puts an English line for people, such as the reason why an input failed, into a language. */
export async function lineIn(language: Language): Promise<(line: string) => string> {
  return language === 'zh' ? (await import('../emit/words/chinese-line.ts')).chineseLine : (line) => line
}
