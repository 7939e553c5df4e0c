import type { InputProps } from './types'

const KEYBOARD = { text: 'text', digits: 'numeric', search: 'search' } as const

export function Input({ onInput, onEnter, mode = 'text', className = '', ...rest }: InputProps) {
  return (
    <input
      {...rest}
      className={`cz-input ${className}`}
      type="text"
      inputMode={KEYBOARD[mode]}
      enterKeyHint={mode === 'search' ? 'search' : 'done'}
      // what she typed here must not be offered on a shared phone
      autoComplete="off"
      spellCheck={false}
      onChange={(event) => onInput(event.target.value)}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !event.nativeEvent.isComposing) onEnter?.()
      }}
    />
  )
}
