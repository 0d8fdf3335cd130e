/** Bold type, from a library that is loaded only where there is colour. */
export async function bold(): Promise<(text: string) => string> {
  const { Chalk } = await import('chalk')
  return new Chalk({ level: 1 }).bold
}
