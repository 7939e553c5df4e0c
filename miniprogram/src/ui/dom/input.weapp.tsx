import { Input as TaroInput } from '@tarojs/components'
import type { InputProps } from './types'

export function Input({
  onInput,
  onEnter,
  mode = 'text',
  className = '',
  autoFocus,
  maxLength,
  role: _role,
  ...rest
}: InputProps) {
  return (
    <TaroInput
      {...rest}
      className={`cz-input ${className}`}
      type={mode === 'digits' ? 'number' : 'text'}
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
