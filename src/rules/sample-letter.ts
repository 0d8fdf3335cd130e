/** The parts of a sample letter; what is left out is printed as in a letter without fault, what is empty is not printed. */
export interface SampleParts {
  readonly head?: string
  readonly title?: string
  readonly number?: string
  readonly salutation?: string
  readonly opening?: string
  readonly body?: string
  readonly closing?: string
  readonly agency?: string
  readonly date?: string
  readonly tail?: string
}

const faultless: Required<SampleParts> = {
  head: '',
  title: '云溪市农业农村局关于市五届人大三次会议第0127号建议的答复函',
  number: '云农函〔2023〕41号',
  salutation: '林秋禾代表：',
  opening: '您提出的《关于推广节水灌溉的建议》（第0127号）收悉。经研究，现答复如下：',
  body: '我局会同各区农技站推广滴灌和微喷技术，今年已在青禾、白石两个镇建成示范田，农户普遍反映用水省、出苗齐。',
  closing: '感谢您对农业农村工作的关心和支持。',
  agency: '云溪市农业农村局',
  date: '2023年6月12日',
  tail: '',
}

/** A letter for the examples of rules (范例), with the given parts in place of the faultless ones. Places and agencies are invented. */
export function sampleLetter(parts: SampleParts = {}): string {
  const { head, title, number, salutation, opening, body, closing, agency, date, tail } = {
    ...faultless,
    ...parts,
  }
  return `${[head, title, number, salutation, opening, body, closing, agency, date, tail].filter((part) => part !== '').join('\n')}\n`
}
