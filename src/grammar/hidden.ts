/** Classes by which style sheets in wide use keep an element off the screen (隐藏). `hidden-xs` and its like hide on phones only. */
export const hiddenClasses: ReadonlySet<string> = new Set([
  'd-none',
  'display-none',
  'displaynone',
  'ng-hide',
  'sr-only',
  'visually-hidden',
  'visuallyhidden',
  'hidden',
  'hide',
  'undis',
  'disnone',
  'visible-xs',
  'visible-xs-block',
])
