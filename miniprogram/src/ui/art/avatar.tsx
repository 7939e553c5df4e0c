import type { Avatar as Name } from '@shared/values/counseling/counselor'
import { Box } from '../dom'
import './avatar.scss'

/** Drawn, never a photo: a flower or a leaf stands for her. It says nothing that the words beside it do not say. */
export const Avatar = ({ name }: { name: Name }) => <Box aria-hidden className={`avatar avatar--${name}`} />
