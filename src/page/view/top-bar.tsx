import type { ComponentChildren } from 'preact'
import { chooseLanguage, chooseTheme, language, theme, words } from '../preferences.ts'
import { Choose } from './choice.tsx'

/** The bar at the top of every view: its name, what the view puts there, language and colours. */
export function TopBar({
  title,
  children,
}: {
  readonly title: string
  readonly children?: ComponentChildren
}) {
  const { language: languageName, languages, theme: themeName, themes } = words.value
  return (
    <header class="top">
      <h1>{title}</h1>
      <div class="tools">{children}</div>
      <Choose label={languageName} options={languages} value={language.value} onChoose={chooseLanguage} />
      <Choose label={themeName} options={themes} value={theme.value} onChoose={chooseTheme} />
    </header>
  )
}
