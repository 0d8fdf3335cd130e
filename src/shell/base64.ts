const foreign = /[^A-Za-z0-9+/=]/

/** The bytes that Base64 (RFC 4648, padded; white space is passed over) spells, or null where it is none: what was cut off or altered is not guessed. */
export function readBase64(text: string): Uint8Array | null {
  const plain = /\s/.test(text) ? text.replace(/\s+/g, '') : text
  const padding = plain.indexOf('=')
  const tail = padding < 0 ? '' : plain.slice(padding)
  if (plain.length % 4 !== 0 || foreign.test(plain) || (tail !== '' && tail !== '=' && tail !== '=='))
    return null
  return Buffer.from(plain, 'base64')
}
