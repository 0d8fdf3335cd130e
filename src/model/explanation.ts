/** Why a line, or a piece of one, was read as the part that it was: what `fuhan explain` prints. */
export interface Explanation {
  /** 1-based line of the text. */
  readonly line: number
  /** The piece as printed. */
  readonly text: string
  /** The state of the piece: `salutation` (称谓), `title` (标题), `agency` and `date` (落款), `copies` (抄送) … */
  readonly part: string
  /** What spoke for that state (positive) and against it (negative), and how much each was worth. */
  readonly evidence: readonly { readonly fact: string; readonly worth: number }[]
  /** The next best state, or null where there is none. */
  readonly runnerUp: string | null
  /** By how much the whole letter reads better so; near 0 is a guess. Null in a text too long to compare. */
  readonly margin: number | null
}
