import { Box, Press } from '../dom'
import './switch.scss'

/** On or off at once, without a button to confirm. `label` is spoken; the words beside it are the row's. */
export function Switch({
  id,
  label,
  on,
  onChange,
}: {
  id: string
  label: string
  on: boolean
  onChange: (on: boolean) => void
}) {
  return (
    <Press
      id={id}
      role="switch"
      aria-checked={on}
      aria-label={label}
      className="cz-switch"
      onPress={() => onChange(!on)}
    >
      <Box as="span" className={`cz-switch__track${on ? ' cz-switch__track--on' : ''}`} />
    </Press>
  )
}
