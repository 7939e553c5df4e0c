import { Text, View } from '@tarojs/components'
import type { BoxProps, Tag } from './types'

const INLINE: readonly Tag[] = ['span', 'b', 'time']
const HEADINGS: readonly Tag[] = ['h1', 'h2', 'h3']

/** Bold and headings look so by class; weapp has no tags of its own for them. */
export function Box({
  as = 'div',
  role,
  htmlFor: _htmlFor,
  onKeyDown: _onKeyDown,
  tabIndex: _tabIndex,
  className,
  ...rest
}: BoxProps) {
  const Piece = INLINE.includes(as) ? Text : View
  const spoken = role ?? (HEADINGS.includes(as) ? 'heading' : undefined)
  const classes = as === 'b' ? `cz-bold ${className ?? ''}` : className
  return <Piece {...rest} className={classes} {...(spoken ? { 'aria-role': spoken } : {})} />
}
