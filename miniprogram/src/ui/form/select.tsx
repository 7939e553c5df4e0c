import { Box, Select } from '../dom'
import { Icon } from '../icon'
import { Label } from './field'
import './field.scss'
import './select.scss'

export interface SelectFieldProps<V extends string> {
  id: string
  label: string
  reason?: string
  optional?: boolean
  options: readonly { value: V; label: string }[]
  value: V
  onChange: (value: V) => void
}

/** One of many, by the phone's own list. */
export function SelectField<V extends string>({ onChange, options, value, ...labelled }: SelectFieldProps<V>) {
  const pick = (next: string) => {
    const found = options.find((option) => option.value === next)
    if (found) onChange(found.value)
  }
  return (
    <Box className="cz-field">
      <Label {...labelled} />
      <Box className="cz-field__box cz-field__box--select">
        <Select
          id={labelled.id}
          options={options}
          value={value}
          onChange={pick}
          aria-describedby={labelled.reason ? `${labelled.id}-reason` : undefined}
        />
        <Icon name="down" size="xs" className="cz-select__arrow" />
      </Box>
    </Box>
  )
}
