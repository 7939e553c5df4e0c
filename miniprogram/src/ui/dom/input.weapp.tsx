import { Input as TaroInput } from '@tarojs/components'
import type { InputProps } from './types'

export function Input({
  onInput,
  onEnter,
  mode = 'text',
  className = '',
  autoFocus,
  maxLength,
  masked,
  role: _role,
  autoComplete: _autoComplete,
  ...rest
}: InputProps) {
  return (
    <TaroInput
      {...rest}
      className={`cz-input ${className}`}
      type={mode === 'digits' ? 'number' : 'text'}
      password={masked}
      confirmType={mode === 'search' ? 'search' : 'done'}
      focus={autoFocus}
      maxlength={maxLength ?? -1} // weapp cuts at 140 unless told otherwise
      placeholderClass="cz-placeholder"
      cursorSpacing={24}
      onInput={({ detail }) => onInput(detail.value)}
      onConfirm={onEnter}
    />
  )
}
