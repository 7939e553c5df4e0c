import type { SelectProps } from './types'

/** The phone's own list: large, known, and spoken. */
export function Select({ options, onChange, ...rest }: SelectProps) {
  return (
    <select {...rest} className="cz-input cz-select" onChange={(event) => onChange(event.target.value)}>
      {options.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </select>
  )
}
