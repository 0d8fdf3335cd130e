/**
 * Where an input lies as a URI for reports: relative to `root` (a `file:` URL with a final slash) where it is inside of it, else absolute.
 * `archive!/entry` and names with blanks, `%` or `:` come out encoded.
 */
export function artifactUri(
  name: string,
  root: string,
): { readonly uri: string; readonly isRelative: boolean } {
  if (name === '-' || name === '') return { uri: 'stdin', isRelative: true }
  const isWindows = /^file:\/\/\/[A-Za-z]:/.test(root)
  const slashed = (isWindows ? name.replaceAll('\\', '/') : name).replace(/\p{Cs}/gu, '\ufffd')
  const drive = isWindows ? (/^[A-Za-z]:(?=\/)/.exec(slashed)?.[0] ?? '') : ''
  const path = slashed.slice(drive.length).split('/').map(encodeURIComponent).join('/')
  // A second slash in front would make the first folder a host.
  const relative = drive === '' ? path.replace(/^\/+/, '/') : `/${drive}${path}`
  const { href } = new URL(relative, root)
  return href.startsWith(root) && href.length > root.length
    ? { uri: href.slice(root.length), isRelative: true }
    : { uri: href, isRelative: false }
}

/** Where an input lies as a path for reports that know no URIs: relative to `root` with `/` where it is inside of it, else absolute. */
export function artifactPath(name: string, root: string): string {
  const { uri } = artifactUri(name, root)
  return decodeURIComponent(uri.startsWith('file://') ? new URL(uri).pathname : uri)
}
