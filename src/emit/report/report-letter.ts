import type { CheckedFinding } from '../../model/check-run.ts'
import type { Document } from '../../model/document.ts'
import type { FieldState, ReportField } from '../../model/report.ts'
import { isKindNote } from '../kind-note.ts'
import { fieldStates } from './field-states.ts'

/** A letter with what a report says of it. */
export interface ReportLetter {
  /** Its number in the report, from 1. */
  readonly letter: number
  readonly document: Document
  /** What `check` finds on it. */
  readonly findings: readonly CheckedFinding[]
  readonly fields: Readonly<Record<ReportField, FieldState>>
}

/** A letter as a report takes it: number `letter` of those that are read, from 1. */
export function reportLetter(
  letter: number,
  document: Document,
  findings: readonly CheckedFinding[],
): ReportLetter {
  return {
    letter,
    document,
    findings: findings.filter((finding) => !isKindNote(finding)),
    fields: fieldStates(document),
  }
}
