import type { KeyboardEvent } from 'react'
import { Box, Press } from '../dom'
import './choice.scss'

export interface Option<V extends string> {
  value: V
  label: string
  note?: string
}

export interface ChoiceProps<V extends string> {
  id: string
  label: string
  options: readonly Option<V>[]
  value: V | undefined
  onChange: (value: V) => void
  hideLabel?: boolean
  /** `picks`: one under the other with a ring. `segments`: side by side in a well. `chips`: pills in a line. `tiles`: three in a row. */
  look?: 'picks' | 'segments' | 'chips' | 'tiles'
}

/** One of several. Tab reaches the group once; arrows move inside it. */
export function Choice<V extends string>({
  id,
  label,
  options,
  value,
  onChange,
  hideLabel,
  look = 'picks',
}: ChoiceProps<V>) {
  const stop = options.some((option) => option.value === value) ? value : options[0]?.value
  const move = (event: KeyboardEvent, at: number) => {
    const step = /^Arrow(Down|Right)$/.test(event.key) ? 1 : /^Arrow(Up|Left)$/.test(event.key) ? -1 : 0
    const next = options[(at + step + options.length) % options.length]
    if (!step || !next) return
    event.preventDefault()
    onChange(next.value)
    document.getElementById(`${id}-${next.value}`)?.focus()
  }
  return (
    <Box className="cz-choice">
      <Box as="p" id={`${id}-label`} className={hideLabel ? 'cz-spoken' : 'cz-field__label'}>
        {label}
      </Box>
      <Box role="radiogroup" aria-labelledby={`${id}-label`} className={`cz-${look}`}>
        {options.map((option, at) => {
          const on = option.value === value
          return (
            <Press
              key={option.value}
              id={`${id}-${option.value}`}
              role="radio"
              aria-checked={on}
              tabIndex={option.value === stop ? 0 : -1}
              className={`cz-${look}__one${on ? ` cz-${look}__one--on` : ''}`}
              onPress={() => onChange(option.value)}
              onKeyDown={(event) => move(event, at)}
            >
              {look === 'picks' ? <Box as="span" className="cz-radio" aria-hidden /> : null}
              <Box as="span">
                <Box as="span" className="cz-choice__label">
                  {option.label}
                </Box>
                {option.note ? (
                  <Box as="span" className="cz-choice__note">
                    {option.note}
                  </Box>
                ) : null}
              </Box>
            </Press>
          )
        })}
      </Box>
    </Box>
  )
}

/** Two to four short words, as 浅 / 深. */
export const Segmented = <V extends string>(props: Omit<ChoiceProps<V>, 'look'>) => (
  <Choice look="segments" {...props} />
)
/** A filter. */
export const Chips = <V extends string>(props: Omit<ChoiceProps<V>, 'look'>) => <Choice look="chips" {...props} />
