/** The years whose places (行政区划) the table of GB/T 2260 knows. */
export const regionYears = { first: 2002, last: 2025 } as const
