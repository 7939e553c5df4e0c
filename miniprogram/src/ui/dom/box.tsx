import type { BoxProps } from './types'

/** The one building block of a page: a plain element on H5, a view on weapp. */
export function Box({ as: Tag = 'div', ...rest }: BoxProps) {
  return <Tag {...rest} />
}
