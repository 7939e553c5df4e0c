import { Box } from '../dom'
import type icons from './icons.json'
import './icon.scss'
import './icons.gen.scss'

export type IconName = keyof typeof icons

const kebab = (name: string) => name.replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`)

/**
 * A shape cut out of the text colour by a mask: the same on H5 and weapp (which has no SVG elements), and every theme
 * tints it. Always beside a word, so it is never read aloud.
 */
export function Icon({
  name,
  size = 'm',
  className = '',
}: {
  name: IconName
  size?: 'm' | 's' | 'xs'
  className?: string
}) {
  return <Box as="span" aria-hidden className={`cz-icon cz-icon--${size} cz-icon-${kebab(name)} ${className}`} />
}
