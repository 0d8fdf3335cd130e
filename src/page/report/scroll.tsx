import type { ComponentChildren, Ref } from 'preact'

/** A named part that scrolls by itself; the keyboard reaches it. */
export function Scroll({
  label,
  name = 'scroll',
  place,
  children,
}: {
  readonly label: string
  readonly name?: string
  readonly place?: Ref<HTMLElement>
  readonly children: ComponentChildren
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
    <section class={name} aria-label={label} tabIndex={0} {...(place === undefined ? {} : { ref: place })}>
      {children}
    </section>
  )
}
