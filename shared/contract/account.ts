import { joining } from './account/joining'
import { people } from './account/people'
import { wayIn } from './account/way-in'

export * from './account/dto'
export { OPENED } from './account/joining'

export const account = { ...wayIn, ...joining, ...people }
