import * as z from 'zod'

/** A half-open range `[start, end)` of UTF-16 code units in `document.text`. */
export const Span = z
  .tuple([z.int().nonnegative(), z.int().nonnegative()])
  .describe('Half-open range [start, end) of UTF-16 code units in document.text')
export type Span = z.infer<typeof Span>

/**
 * Words read off the page: `text` is the slice of `document.text` at `span` with line breaks (and the blanks
 * around each) removed, otherwise exactly as printed.
 */
export const Mention = z
  .object({ text: z.string().describe('As printed, line breaks removed'), span: Span })
  .describe('Words read off the page, with their place')
export type Mention = z.infer<typeof Mention>
