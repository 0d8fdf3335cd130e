/** True for the name of a file in a folder of data, which is no path to another place. */
export function isPlainName(name: unknown): name is string {
  return typeof name === 'string' && /^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u.test(name)
}
