import { computed, effect, signal } from '@preact/signals'
import { chineseCheck } from '../emit/words/chinese-check.ts'
import { englishCheck } from '../emit/words/english-check.ts'
import { chinese } from './words/chinese.ts'
import { english } from './words/english.ts'
import type { PageWords } from './words/words.ts'

/** The colours of the page: the system's, or one of the two. */
export type Theme = keyof PageWords['themes']
export type Language = keyof PageWords['languages']

const catalogues: Readonly<Record<Language, PageWords>> = { zh: chinese, en: english }

export const language = signal<Language>('zh')
export const theme = signal<Theme>('auto')
/** The words of the page in the language that is chosen. */
export const words = computed(() => catalogues[language.value])
/** The words that findings are told with in that language, on the command line too: severities, kinds, notes. */
export const checkWords = computed(() => (language.value === 'zh' ? chineseCheck : englishCheck))

/** Takes up the language that the command asked for, else what the person chose last, else what the browser says. */
export function startPreferences(page: Document, asked: Language | null): void {
  language.value = asked ?? keptChoice('language', ['zh', 'en'] as const) ?? languageOfBrowser()
  theme.value = keptChoice('theme', ['auto', 'light', 'dark'] as const) ?? 'auto'
  effect(() => {
    page.documentElement.lang = language.value
    page.documentElement.dataset['theme'] = theme.value
  })
}

export function chooseLanguage(chosen: Language): void {
  language.value = chosen
  keepChoice('language', chosen)
}

export function chooseTheme(chosen: Theme): void {
  theme.value = chosen
  keepChoice('theme', chosen)
}

function languageOfBrowser(): Language {
  return navigator.language.startsWith('zh') ? 'zh' : 'en'
}

function keptChoice<Name extends string>(key: string, names: readonly Name[]): Name | null {
  const kept = keptText(key)
  return names.find((name) => name === kept) ?? null
}

/** What {@link keepChoice} kept. A page from a file may be refused its store: then a choice lasts as long as the page. */
export function keptText(key: string): string {
  try {
    return localStorage.getItem(`fuhan-${key}`) ?? ''
  } catch {
    return ''
  }
}

/** Keeps what a person chose for the next time that a page is opened. */
export function keepChoice(key: string, value: string): void {
  try {
    localStorage.setItem(`fuhan-${key}`, value)
  } catch {
    // Said above.
  }
}
