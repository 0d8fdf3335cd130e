/** Elements of HTML whose tags copies leave in a text, by what stands for them there. */
export const breakingElements =
  'br p div tr table tbody thead tfoot li ul ol hr h1 h2 h3 h4 h5 h6 section article center blockquote html body head pre dl dt dd header footer main nav figure figcaption caption form'.split(
    ' ',
  )
export const cellElements = ['td', 'th']
export const inlineElements =
  'span font b strong i em u s a sup sub o:p small big mark label ins del strike img input st1:chsdate button col colgroup wbr code tt abbr time'.split(
    ' ',
  )
