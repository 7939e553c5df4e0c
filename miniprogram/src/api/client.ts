import type { Contract, Slice } from '@shared/contract'
import type { In, KindOf, Out } from '@shared/contract/infer'
import type { Call, Replies } from '@shared/contract/wire'
import { asCallError, CallError, unreachable } from './call-error'
import { isCommand } from './commands'
import { newKey } from './key'
import { send, type Send } from './transport'

type Method<Op> =
  KindOf<Op> extends 'command'
    ? (input: In<Op>, options?: { key: string }) => Promise<Out<Op>>
    : (input: In<Op>) => Promise<Out<Op>>
export type Client = { readonly [S in Slice]: { readonly [K in keyof Contract[S]]: Method<Contract[S][K]> } }

/** As shared/contract/wire says; that file holds schemas, so the number is repeated here and compared by a test. */
export const MAX_CALLS = 8

interface Waiting {
  call: Call
  settle: (reply: Replies['replies'][number]) => void
  fail: (error: CallError) => void
}

function deliver(batch: readonly Waiting[], transport: Send): void {
  transport({ calls: batch.map(({ call }) => call) })
    .then(({ replies }) =>
      batch.forEach((waiting, i) => {
        const reply = replies[i]
        if (reply) waiting.settle(reply)
        else waiting.fail(unreachable())
      }),
    )
    .catch((thrown: unknown) => batch.forEach(({ fail }) => fail(asCallError(thrown))))
}

/** Queries of one tick travel together, at most eight a request; a command goes alone, with its key. */
export function createCaller(transport: Send) {
  let queue: Waiting[] = []
  const flush = () => {
    const waiting = queue
    queue = []
    for (let i = 0; i < waiting.length; i += MAX_CALLS) deliver(waiting.slice(i, i + MAX_CALLS), transport)
  }
  const enqueue = (call: Call, alone: boolean) =>
    new Promise<unknown>((resolve, reject) => {
      const waiting: Waiting = {
        call,
        settle: (reply) => (reply.ok ? resolve(reply.data) : reject(new CallError(reply.error))),
        fail: reject,
      }
      if (alone) return deliver([waiting], transport)
      if (queue.push(waiting) === 1) setTimeout(flush, 0)
    })
  return async (slice: string, op: string, input: unknown, key?: string): Promise<unknown> =>
    isCommand(slice, op)
      ? enqueue({ slice, op, input, key: key ?? (await newKey()) }, true)
      : enqueue({ slice, op, input }, false)
}

/** Types only: no schema reaches the phone through here. `api.qa.ask(input, { key })`. */
export function createClient(transport: Send): Client {
  const caller = createCaller(transport)
  const byName = <T>(make: (name: string) => T) =>
    new Proxy(
      {},
      {
        get: (_, name) => (typeof name === 'string' && name !== 'then' ? make(name) : undefined),
      },
    )
  return byName((slice) =>
    byName((op) => (input: unknown, options?: { key?: string }) => caller(slice, op, input, options?.key)),
  ) as unknown as Client // the proxy answers to every name of the contract; only its types know them
}

export const api: Client = createClient(send)
