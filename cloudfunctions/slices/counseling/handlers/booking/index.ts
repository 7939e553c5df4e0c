import { book } from './book'
import { changing } from './changing'
import { leaving } from './leaving'
import { partner } from './partner'
import { reading } from './reading'
import { telling } from './telling'
import { waiting } from './waiting'

/** Her half: whoever holds the return code of a booking changes it, and nobody else. */
export const booking = { ...book, ...waiting, ...reading, ...changing, ...telling, ...partner, ...leaving }
