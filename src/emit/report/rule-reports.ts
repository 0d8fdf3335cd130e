import type { FindingExample, RuleReport } from '../../model/report.ts'
import { RuleCounter } from '../rule-counter.ts'
import type { ReportLetter } from './report-letter.ts'

/** Examples that are kept of a rule, each of another letter. */
const examplesOfRule = 8

/** Counts the findings of letters by rule and keeps some of each. */
export class RuleReports {
  readonly #counter = new RuleCounter()
  readonly #examples = new Map<string, FindingExample[]>()
  #clean = 0

  add({ letter, document, findings }: ReportLetter): void {
    const input = document.source.name
    this.#counter.add(findings)
    if (findings.every(({ severity }) => severity === 'info')) this.#clean++
    for (const { rule, severity, message, line, excerpt } of findings) {
      const examples = this.#examples.get(rule) ?? []
      this.#examples.set(rule, examples)
      if (examples.length < examplesOfRule && examples.at(-1)?.letter !== letter)
        examples.push({ letter, input, severity, message, line, excerpt })
    }
  }

  /** Letters without an error and without a warning. */
  get clean(): number {
    return this.#clean
  }

  /** The rules that spoke, those with the gravest findings first. */
  reports(): RuleReport[] {
    return this.#counter
      .counts()
      .map((count) => ({ ...count, examples: this.#examples.get(count.rule) ?? [] }))
  }
}
