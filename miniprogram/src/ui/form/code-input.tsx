import { Field, type FieldProps } from './field'

export const CODE_LENGTH = 16
const digitsOf = (typed: string) => typed.replace(/\D/g, '').slice(0, CODE_LENGTH)
/** 1234567890123456 -> 1234 5678 9012 3456, also while it grows. */
export const groupCode = (digits: string): string => digitsOf(digits).replace(/(\d{4})(?=\d)/g, '$1 ')

export type CodeInputProps = Pick<FieldProps, 'id' | 'label' | 'reason' | 'error' | 'onEnter' | 'autoFocus'> & {
  /** Digits only. */
  value: string
  onChange: (digits: string) => void
}

/** Sixteen digits in fours; spaces and dashes that she pastes along fall away. */
export function CodeInput({ value, onChange, ...rest }: CodeInputProps) {
  const left = CODE_LENGTH - value.length
  return (
    <Field
      {...rest}
      mode="digits"
      value={groupCode(value)}
      onInput={(typed) => onChange(digitsOf(typed))}
      placeholder="0000 0000 0000 0000"
      foot={left === 0 ? '16 位，齐了' : value ? `还差 ${left} 位` : '一共 16 位数字'}
    />
  )
}
