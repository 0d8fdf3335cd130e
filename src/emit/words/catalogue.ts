import type { EnglishLine } from './english-lines/index.ts'

/** The names of the places of an English sentence: path and reason of `{path}: {reason}`. What holds quotes is JSON that is shown. */
type Places<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Places<Rest> | (Name extends `${string}"${string}` ? never : Name)
  : never

/** The same of its translation, whose places may say what stands in them: `{reason:line}`. */
type Translated<Text extends string> =
  Places<Text> extends infer Name ? (Name extends `${infer Plain}:${string}` ? Plain : Name) : never

/** What a translation must be: any text that has the places of its sentence and no others. */
export type Translation<English extends string, Text extends string> = [Places<English>] extends [
  Translated<Text>,
]
  ? [Translated<Text>] extends [Places<English>]
    ? string
    : `not in the English: ${Exclude<Translated<Text>, Places<English>> & string}`
  : `lacks the place: ${Exclude<Places<English>, Translated<Text>> & string}`

/**
 * All that fuhan says to people, in another language (译文表). A language that lacks a sentence, or one of its places, does not compile: it is
 * `const lines: Catalogue<typeof table> = table`.
 */
export type Catalogue<Table> = {
  readonly [English in EnglishLine]: English extends keyof Table
    ? Table[English] extends infer Text extends string
      ? Translation<English, Text>
      : never
    : string
}
