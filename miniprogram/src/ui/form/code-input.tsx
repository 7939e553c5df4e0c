import { Field, type FieldProps } from './field'

export const CODE_LENGTH = 16
/** A Chinese keyboard may write them wide: １２３４. */
const digitsOf = (typed: string, length: number) => typed.normalize('NFKC').replace(/\D/g, '').slice(0, length)
/** 1234567890123456 -> 1234 5678 9012 3456, also while it grows. */
export const groupCode = (digits: string): string => digitsOf(digits, CODE_LENGTH).replace(/(\d{4})(?=\d)/g, '$1 ')

export type CodeInputProps = Pick<FieldProps, 'id' | 'label' | 'reason' | 'error' | 'onEnter' | 'autoFocus'> & {
  /** Digits only. */
  value: string
  onChange: (digits: string) => void
  /** A return code unless told otherwise. */
  length?: number
}

/** Digits in fours; spaces and dashes that she pastes along fall away. */
export function CodeInput({ value, onChange, length = CODE_LENGTH, ...rest }: CodeInputProps) {
  const left = length - value.length
  return (
    <Field
      {...rest}
      mode="digits"
      value={groupCode(value)}
      onInput={(typed) => onChange(digitsOf(typed, length))}
      placeholder={groupCode('0'.repeat(length))}
      foot={left === 0 ? `${length} 位，齐了` : value ? `还差 ${left} 位` : `一共 ${length} 位数字`}
    />
  )
}
