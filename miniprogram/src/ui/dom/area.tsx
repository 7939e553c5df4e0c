import { useLayoutEffect, useRef } from 'react'
import type { AreaProps } from './types'

/** Grows with what she writes, so that all of it stays in sight. */
export function Area({ onInput, className = '', rows = 4, ...rest }: AreaProps) {
  const element = useRef<HTMLTextAreaElement>(null)
  useLayoutEffect(() => {
    const area = element.current
    if (!area) return
    area.style.height = 'auto'
    area.style.height = `${area.scrollHeight}px`
  }, [rest.value])
  return (
    <textarea
      {...rest}
      ref={element}
      rows={rows}
      className={`cz-input cz-area ${className}`}
      autoComplete="off"
      spellCheck={false}
      onChange={(event) => onInput(event.target.value)}
    />
  )
}
