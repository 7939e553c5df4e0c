import type { InputProps } from './types'

const KEYBOARD = { text: 'text', digits: 'numeric', search: 'search' } as const

export function Input({ onInput, onEnter, mode = 'text', className = '', masked, autoComplete, ...rest }: InputProps) {
  return (
    <input
      {...rest}
      className={`cz-input ${className}`}
      type={masked ? 'password' : 'text'}
      inputMode={KEYBOARD[mode]}
      enterKeyHint={mode === 'search' ? 'search' : 'done'}
      // what she typed must not be offered on a shared phone
      autoComplete={autoComplete ?? 'off'}
      autoCapitalize="none"
      spellCheck={false}
      onChange={(event) => onInput(event.target.value)}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !event.nativeEvent.isComposing) onEnter?.()
      }}
    />
  )
}
