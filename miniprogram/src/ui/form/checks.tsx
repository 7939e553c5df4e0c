import { Box, Press } from '../dom'
import type { Option } from './choice'
import './choice.scss'

export interface ChecksProps<V extends string> {
  id: string
  label: string
  reason?: string
  options: readonly Option<V>[]
  value: readonly V[]
  hideLabel?: boolean
  onChange: (value: readonly V[]) => void
}

/** Any of a few, as pills; each is a stop of its own. */
export function Checks<V extends string>({ id, label, reason, options, value, hideLabel, onChange }: ChecksProps<V>) {
  return (
    <Box role="group" aria-labelledby={`${id}-label`} aria-describedby={reason && `${id}-reason`} className="cz-choice">
      <Box as="p" id={`${id}-label`} className={hideLabel ? 'cz-spoken' : 'cz-field__label'}>
        {label}
      </Box>
      {reason ? (
        <Box as="p" id={`${id}-reason`} className="cz-field__reason">
          {reason}
        </Box>
      ) : null}
      <Box className="cz-chips">
        {options.map((option) => {
          const on = value.includes(option.value)
          return (
            <Press
              key={option.value}
              id={`${id}-${option.value}`}
              role="checkbox"
              aria-checked={on}
              className={`cz-chips__one${on ? ' cz-chips__one--on' : ''}`}
              onPress={() => onChange(on ? value.filter((one) => one !== option.value) : [...value, option.value])}
            >
              {option.label}
            </Press>
          )
        })}
      </Box>
    </Box>
  )
}
