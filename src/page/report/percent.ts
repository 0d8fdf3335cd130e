/** The letters per hundred, without a claim of more than they are. */
export function percent(part: number, whole: number): string {
  if (whole === 0) return '–'
  const share = (100 * part) / whole
  return part > 0 && share < 0.1 ? '<0.1%' : `${share.toFixed(1)}%`
}
