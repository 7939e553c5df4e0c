import { Textarea } from '@tarojs/components'
import type { AreaProps } from './types'

export function Area({ onInput, className = '', rows: _rows, autoFocus, maxLength, ...rest }: AreaProps) {
  return (
    <Textarea
      {...rest}
      className={`cz-input cz-area ${className}`}
      focus={autoFocus}
      autoHeight
      maxlength={maxLength ?? -1} // weapp cuts at 140 unless told otherwise
      disableDefaultPadding
      showConfirmBar={false}
      adjustPosition
      cursorSpacing={96} // the bottom bar must not cover the line she writes on
      placeholderClass="cz-placeholder"
      onInput={({ detail }) => onInput(detail.value)}
    />
  )
}
