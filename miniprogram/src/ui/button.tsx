import type { ReactNode } from 'react'
import { HOTLINES, type Hotline } from '@shared/values/hotlines'
import { telHref } from '@/lib/phone'
import { hrefOf, openTarget, type Target } from '@/lib/routes'
import { Box, Press } from './dom'
import { Icon, type IconName } from './icon'
import './button.scss'

/** `next` is the amber one: once a page. `danger` is for 110 and violence alone. */
export type ButtonKind = 'next' | 'brand' | 'soft' | 'line' | 'danger' | 'danger-line'

export interface ButtonProps {
  kind?: ButtonKind
  icon?: IconName
  /** As wide as its words, and lower. */
  small?: boolean
  /** Something is under way: the button stays, says so, and takes no second press. */
  busy?: boolean
  onPress?: () => void
  opens?: Target
  /** Calls this number. */
  calls?: Hotline
  /** Calls a number that is none of the hotlines. */
  dials?: string
  id?: string
  label?: string
  children: ReactNode
}

export function Button({
  kind = 'line',
  icon,
  small,
  busy,
  onPress,
  opens,
  calls,
  dials,
  id,
  label,
  children,
}: ButtonProps) {
  const dial = calls ? HOTLINES[calls].dial : dials
  const href = dial ? telHref(dial) : opens && hrefOf(opens)
  const act = opens ? () => openTarget(opens) : busy ? undefined : onPress
  return (
    <Press
      id={id}
      href={href}
      onPress={act}
      aria-label={label}
      aria-busy={busy || undefined}
      className={`cz-btn cz-btn--${kind}${small ? ' cz-btn--small' : ''}${busy ? ' cz-btn--busy' : ''}`}
    >
      {icon ? <Icon name={icon} size={small ? 's' : 'm'} /> : null}
      <Box as="span">{children}</Box>
    </Press>
  )
}
