import { useEffect, useRef } from 'preact/hooks'

/** A chart that Plot draws at the width it has room for; what it shows is said by `label` and told again in words beside it. */
export function Chart({
  label,
  draw,
}: {
  readonly label: string
  readonly draw: (width: number) => SVGSVGElement | HTMLElement
}) {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const element = place.current
    if (element === null) return
    let drawn = 0
    const redraw = () => {
      const width = Math.round(element.clientWidth)
      if (width === 0 || width === drawn) return
      drawn = width
      element.replaceChildren(tidied(draw(width)))
    }
    redraw()
    const observer = new ResizeObserver(redraw)
    observer.observe(element)
    return () => observer.disconnect()
  }, [draw])
  return <div class="chart" role="img" aria-label={label} ref={place} />
}

/** A drawing of Plot without its own style element, which the page's policy would block, and without names of parts that may have none. */
function tidied(drawing: SVGSVGElement | HTMLElement): SVGSVGElement | HTMLElement {
  for (const style of drawing.querySelectorAll('style')) style.remove()
  for (const part of drawing.querySelectorAll('[aria-label]')) part.removeAttribute('aria-label')
  drawing.setAttribute('aria-hidden', 'true')
  return drawing
}
