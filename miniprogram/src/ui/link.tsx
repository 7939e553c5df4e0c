import { hrefOf, openTarget, type Target } from '@/lib/routes'
import { Press, type PressProps } from './dom'

export type LinkProps = Omit<PressProps, 'href' | 'onPress'> & { opens: Target }

/** Goes to a page of ours. */
export const Link = ({ opens, ...rest }: LinkProps) => (
  <Press href={hrefOf(opens)} onPress={() => openTarget(opens)} {...rest} />
)
