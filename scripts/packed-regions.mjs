/** What names end in most, by the letter that ends the name in their place; `h` where a name ends in nothing else. */
const endings = { d: '自治县', f: '自治州', g: '地区', a: '区', b: '县', c: '市', e: '旗', h: '' }

/** @typedef {{ names: string, codes: string, times: string, editions: string }} Packed */

/**
 * The table of `grammar/regions.ts` with its names, its codes and its editions each by themselves, which LZMA makes a sixth smaller. A code is `.` (the next), `-` (the same), `;` (the
 * next line's first), two digits (in the same line) or a comma and six; a time is `.` (always), a letter from A (since an edition), one from a (until one), or both with `-` between.
 * @param {string} table
 * @returns {Packed}
 */
export function packedRegions(table) {
  const places = [...table.matchAll(/^(\d{4})(.*)$/gm)].flatMap(([, head, rest = '']) =>
    [...rest.matchAll(/(\d\d)([^\d(]+)(?:\((\d{4})?-(\d{4})?\))?/g)].map(([, tail, name = '', from, to]) => ({
      code: Number(`${head}${tail}`),
      name,
      from,
      to,
    })),
  )
  const editions = [...new Set(places.flatMap(({ from, to }) => [from ?? [], to ?? []].flat()))].sort()
  /** @param {string | undefined} edition @param {string} first */
  const letter = (edition, first) =>
    edition === undefined ? '' : String.fromCharCode(first.charCodeAt(0) + editions.indexOf(edition))
  const packed = { names: '', codes: '', times: '', editions: editions.join(' ') }
  let last = 0
  for (const { code, name, from, to } of places) {
    const [kind, ending] = Object.entries(endings).find(([, one]) => name.endsWith(one)) ?? ['h', '']
    packed.names += name.slice(0, name.length - ending.length) + kind
    packed.codes += codeAfter(last, code)
    packed.times += [letter(from, 'A'), letter(to, 'a')].filter((one) => one !== '').join('-') || '.'
    last = code
  }
  if (unpackedRegions(packed) !== table)
    throw new Error('the table of regions does not come out as it went in')
  return packed
}

/** @param {number} last @param {number} code */
function codeAfter(last, code) {
  if (code === last + 1) return '.'
  if (code === last) return '-'
  const [lastLine, line] = [Math.floor(last / 100), Math.floor(code / 100)]
  if (code === (lastLine + 1) * 100) return ';'
  return line === lastLine ? String(code % 100).padStart(2, '0') : `,${code}`
}

/**
 * The table as it was.
 * @param {Packed} packed
 */
export function unpackedRegions({ names, codes, times, editions }) {
  const edition = editions.split(' ')
  const steps = codes.match(/[.;-]|\d\d|,\d{6}/g) ?? []
  const spans = times.match(/[A-\]]-[a-}]|[^-]/g) ?? []
  /** @param {string | undefined} letter @param {string} first */
  const editionOf = (letter, first) =>
    letter === undefined ? '' : edition[letter.charCodeAt(0) - first.charCodeAt(0)]
  /** @param {string} span */
  const timeOf = (span) =>
    span === '.'
      ? ''
      : `(${editionOf(/[A-\]]/.exec(span)?.[0], 'A')}-${editionOf(/[a-}]/.exec(span)?.[0], 'a')})`
  let table = ''
  let code = 0
  let line = 0
  let at = 0
  for (const [, name, kind] of names.matchAll(/([^a-h]+)([a-h])/g)) {
    const step = steps[at] ?? ''
    if (step === '.') code += 1
    else if (step === ';') code = (line + 1) * 100
    else if (step.length === 2) code = line * 100 + Number(step)
    else if (step !== '-') code = Number(step.slice(1))
    if (line !== Math.floor(code / 100)) {
      line = Math.floor(code / 100)
      table += `\n${line}`
    }
    const ending = endings[/** @type {keyof typeof endings} */ (kind)]
    table += `${String(code % 100).padStart(2, '0')}${name}${ending}${timeOf(spans[at] ?? '')}`
    at++
  }
  return `${table}\n`
}
