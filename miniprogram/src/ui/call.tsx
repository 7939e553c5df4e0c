import { HOTLINES, type Hotline } from '@shared/values/hotlines'
import { telHref } from '@/lib/phone'
import { Press } from './dom'
import type { PressProps } from './dom'

/** A telephone number that can be pressed. Works without a network. */
export function Call({ line, ...rest }: { line: Hotline } & Omit<PressProps, 'href' | 'onPress'>) {
  return <Press href={telHref(HOTLINES[line].dial)} {...rest} />
}
