import type { ReactNode } from 'react'
import { Area, Box, Input, type InputProps } from '../dom'
import { Icon } from '../icon'
import './field.scss'

interface LabelledProps {
  /** Unique on the page; label, reason and error hang on it. */
  id: string
  label: string
  /** Why we ask, or who will read it. */
  reason?: ReactNode
  optional?: boolean
  /** One whole sentence: what is wrong, what to do. Her text stays. */
  error?: string
  /** At the foot of the field, as a count of characters. */
  foot?: ReactNode
}

export type FieldProps = LabelledProps &
  Pick<
    InputProps,
    | 'value'
    | 'onInput'
    | 'onBlur'
    | 'onFocus'
    | 'onEnter'
    | 'placeholder'
    | 'maxLength'
    | 'mode'
    | 'autoFocus'
    | 'masked'
    | 'autoComplete'
  > & {
    /** Inside the box at its end, as a look at what the dots hide. */
    action?: ReactNode
  }
export type TextAreaProps = Omit<FieldProps, 'mode' | 'onEnter' | 'masked' | 'autoComplete' | 'action'> & {
  rows?: number
  hideLabel?: boolean
}

const describedBy = ({ id, reason, error }: LabelledProps) =>
  [reason && `${id}-reason`, error && `${id}-error`].filter(Boolean).join(' ') || undefined

export function Label({ id, label, reason, optional }: LabelledProps) {
  return (
    <>
      <Box as="label" htmlFor={id} id={`${id}-label`} className="cz-field__label">
        {label}
        {optional ? (
          <Box as="span" className="cz-field__optional">
            可不填
          </Box>
        ) : null}
      </Box>
      {reason ? (
        <Box as="p" id={`${id}-reason`} className="cz-field__reason">
          {reason}
        </Box>
      ) : null}
    </>
  )
}

export function FieldError({ id, error }: { id: string; error?: string }) {
  return (
    <Box id={`${id}-error`} aria-live="polite">
      {error ? (
        <Box className="cz-field__wrong">
          <Icon name="info" size="xs" />
          <Box as="span">{error}</Box>
        </Box>
      ) : null}
    </Box>
  )
}

/** One line. The label is real and stands above; a placeholder is only an example. */
export function Field({ label, reason, optional, error, foot, action, ...input }: FieldProps) {
  const labelled = { id: input.id, label, reason, optional, error }
  return (
    <Box className="cz-field">
      <Label {...labelled} />
      <Box className={`cz-field__box${error ? ' cz-field__box--wrong' : ''}`}>
        <Input {...input} aria-describedby={describedBy(labelled)} aria-invalid={error ? true : undefined} />
        {action}
      </Box>
      {foot ? <Box className="cz-field__foot">{foot}</Box> : null}
      <FieldError id={input.id} error={error} />
    </Box>
  )
}

/** Many lines; it grows with them. `hideLabel` where the page's heading already asks the question. */
export function TextArea({ label, reason, optional, error, foot, hideLabel, ...area }: TextAreaProps) {
  const labelled = { id: area.id, label, reason, optional, error }
  return (
    <Box className="cz-field">
      {hideLabel ? (
        <Box as="label" htmlFor={area.id} className="cz-spoken">
          {label}
        </Box>
      ) : (
        <Label {...labelled} />
      )}
      <Box className={`cz-field__box cz-field__box--area${error ? ' cz-field__box--wrong' : ''}`}>
        <Area
          {...area}
          aria-describedby={describedBy(hideLabel ? { ...labelled, reason: undefined } : labelled)}
          aria-invalid={error ? true : undefined}
          aria-label={hideLabel ? label : undefined}
        />
        {foot ? <Box className="cz-field__foot">{foot}</Box> : null}
      </Box>
      <FieldError id={area.id} error={error} />
    </Box>
  )
}
