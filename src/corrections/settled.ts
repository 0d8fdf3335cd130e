import type { Outcome } from './book.ts'

/** True where the document says what the correction says. */
export function isSettled({ status }: Outcome): boolean {
  return status === 'applied' || status === 'agreed'
}
