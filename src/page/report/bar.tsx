/** One value with its count as a bar; a button where it can be chosen. */
export function Bar({
  label,
  count,
  share,
  isOn = false,
  isQuiet = false,
  onChoose,
}: {
  readonly label: string
  readonly count: string
  /** The length of the bar, 0 to 1. */
  readonly share: number
  readonly isOn?: boolean
  /** True for what is no value of its own. */
  readonly isQuiet?: boolean
  readonly onChoose?: () => void
}) {
  const content = (
    <>
      <span class="bar-label">{label}</span>
      <span class="bar-count">{count}</span>
      <span class="bar-track" aria-hidden="true">
        <span class="bar-fill" style={{ inlineSize: `${share * 100}%` }} />
      </span>
    </>
  )
  return (
    <li class={isQuiet ? 'bar soft-bar' : 'bar'}>
      {onChoose === undefined ? (
        <div class="bar-row">{content}</div>
      ) : (
        <button type="button" class="bar-row" aria-pressed={isOn} onClick={onChoose}>
          {content}
        </button>
      )}
    </li>
  )
}
