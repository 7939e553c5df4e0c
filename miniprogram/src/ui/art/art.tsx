import { Box } from '../dom'
import './art.scss'

export type ArtName = 'mark' | 'flower' | 'empty' | 'error' | 'offline' | 'bamboo'

/** A picture that says nothing the words beside it do not say. Pages' own scenes take the mixins of art.gen.scss. */
export function Art({ name, className = '' }: { name: ArtName; className?: string }) {
  return <Box aria-hidden className={`cz-art cz-art--${name} ${className}`} />
}
