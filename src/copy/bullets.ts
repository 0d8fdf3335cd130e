import { sectionNumerals } from '../grammar/numerals.ts'
import { type Edit, leaveOut } from '../text/edit.ts'
import { either } from '../text/shapes.ts'
import { holds, unitSet } from '../text/unit-set.ts'
import type { Form } from './form.ts'

/** What a word processor's bullets become in a text, before a marker of a section. */
const sign = '[●•■□◆◇▪▫➢➤✓✔§Ø*·○◎★☆►▶-]'
/** Letters of a symbol font. */
const symbol = '[lnuüvq](?=[ \\t]+[^A-Za-z])'
const marker = either(
  `[${sectionNumerals}]{1,3}(?:、|是)`,
  `\\([${sectionNumerals}\\d]{1,3}\\)`,
  '\\d{1,2}[.、](?!\\d(?!\\d{3} ?年))',
)
const bullet = new RegExp(`^${either(sign, symbol)}[ \\t]*(?=${marker})`, 'u')

const firsts = unitSet('●•■□◆◇▪▫➢➤✓✔§Ø*·○◎★☆►▶-lnuüvq')

/** Bullets before markers: `● 一、`, `Ø 1.`, `l （一）`. */
export const bulletsForm: Form = {
  name: 'bullets before markers',
  isOnPages: true,
  read: ({ lines }) => {
    const edits: Edit[] = []
    for (const { start, text } of lines()) {
      if (!holds(firsts, text.charCodeAt(0))) continue
      const size = bullet.exec(text)?.[0].length ?? 0
      if (size > 0) edits.push(leaveOut(start, start + size))
    }
    return edits.length === 0 ? null : { edits, evidence: `${edits.length} markers have bullets before them` }
  },
}
