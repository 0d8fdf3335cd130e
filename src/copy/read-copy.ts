import type { Page } from '../model/document.ts'
import type { Finding } from '../model/finding.ts'
import { edited } from '../text/edit.ts'
import { type Line, splitLines } from '../text/lines.ts'
import { type SourceText, sourceText } from '../text/source-text.ts'
import type { CopyView } from './form.ts'
import { forms } from './forms.ts'
import { pagesForm } from './pages.ts'
import { type Signs, signsOf } from './signs.ts'

/** A text as the readers see it: what its copy did to the letter undone, and what was found of the copy. */
export interface Copy {
  readonly source: SourceText
  readonly lines: readonly Line[]
  /** One `copy-form` for each form that is news. */
  readonly findings: readonly Finding[]
  /** What the copy says of itself above the letter (YAML, Title:), or null. */
  readonly page: Page | null
}

const noPage: Page = {
  title: null,
  articleTitle: null,
  publishedAt: null,
  source: null,
  siteName: null,
  siteCode: null,
  url: null,
}

/** Undoes what the copy did to the letter, as a view: the text and its offsets stay. `isPage` for the linearised text of an HTML page. Total and linear. */
export function readCopy(text: string, isPage = false): Copy {
  const printed = sourceText(text)
  const signs = signsOf(printed)
  let view = viewOf(printed, signs, false)
  const findings: Finding[] = []
  let page: Page | null = null
  for (const form of forms) {
    if (isPage && !form.isOnPages) continue
    const reading = form.read(view)
    if (reading === null) continue
    view = viewOf(edited(view.source, reading.edits), signs, view.isPaged || form === pagesForm)
    if (reading.page !== undefined) page = { ...(page ?? noPage), ...reading.page }
    if (reading.evidence !== null) findings.push(copyForm(form.name, reading.evidence))
  }
  return { source: view.source, lines: view.lines(), findings, page }
}

function viewOf(source: SourceText, signs: Signs, isPaged: boolean): CopyView {
  let lines: readonly Line[] | null = null
  return {
    source,
    signs,
    isPaged,
    lines: () => {
      lines ??= splitLines(source)
      return lines
    },
  }
}

function copyForm(name: string, evidence: string): Finding {
  const message = `the copy has ${name}: ${evidence}`
  return { rule: 'copy-form', severity: 'info', message, span: null, line: null, column: null }
}
