import { View } from '@tarojs/components'
import { call } from '@/lib/phone'
import type { PressProps } from './types'

/** Views lack the native button's own borders and paddings; the role tells a screen reader what it is. */
export function Press({
  onPress,
  href,
  outside: _outside,
  disabled,
  role,
  className = '',
  tabIndex: _tabIndex,
  onKeyDown: _onKeyDown,
  ...rest
}: PressProps) {
  const dial = href?.startsWith('tel:') ? href.slice(4) : undefined
  const act = dial ? () => call(dial) : onPress
  return (
    <View
      {...rest}
      className={`cz-press ${className}`}
      hoverClass={disabled ? 'none' : 'cz-pressed'}
      hoverStayTime={60}
      aria-role={role ?? (href && !dial ? 'link' : 'button')}
      {...(disabled ? { 'aria-disabled': true } : { onClick: act })}
    />
  )
}
