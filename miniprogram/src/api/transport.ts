import type { Envelope, Replies } from '@shared/contract/wire'

/** Throws a CallError when there is no reply at all. */
export type Send = (envelope: Envelope) => Promise<Replies>

// the weapp build takes transport.weapp.ts in the place of this file
export { send } from './transport.h5'
