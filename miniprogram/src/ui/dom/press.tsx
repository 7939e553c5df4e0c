import type { MouseEvent } from 'react'
import type { PressProps } from './types'

/** Anything that reacts to a tap: a real button, or a real link when it has an address. */
export function Press({ onPress, href, outside, disabled, className = '', ...rest }: PressProps) {
  const classes = `cz-press ${className}`
  if (href) {
    const follow = (event: MouseEvent) => {
      // a new tab, a copy of the address: the browser's affair
      if (!onPress || event.metaKey || event.ctrlKey || event.shiftKey) return
      event.preventDefault()
      onPress()
    }
    const away = outside ? { target: '_blank', rel: 'noopener noreferrer' } : {}
    return <a href={href} className={classes} onClick={follow} {...away} {...rest} />
  }
  return <button type="button" className={classes} disabled={disabled} onClick={onPress} {...rest} />
}
