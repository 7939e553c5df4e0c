import { randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { ACTIONS, type Request } from './actions'
import { Collections } from './collections'
import { NotCanonical, textOf } from './ejson'
import type { FaultName, Faults } from './faults'
import { conflict, invalid, Refusal } from './refusal'
import type { Turns } from './turns'

const LIFETIME_MS = 30_000

export type Trip = Readonly<{ env: string; action: string; collection: string }>
export type GatewayOptions = Readonly<{
  /** How long a transaction may stay open. */
  lifetimeMs?: number
  /** A planted fault: overlooks conflicts. */
  careless?: boolean
}>
export type Gateway = Awaited<ReturnType<typeof startGateway>>

/** The database's end of the SDK's wire, on loopback, in memory: one set of collections for each environment. */
export async function startGateway({ lifetimeMs = LIFETIME_MS, careless = false }: GatewayOptions = {}) {
  const environments = new Map<string, Collections>()
  const trips: Trip[] = []
  /** What can be changed while it runs. */
  const now: { faults?: Faults | undefined; turns?: Turns | undefined } = {}

  const collectionsOf = (env: string): Collections => {
    const known = environments.get(env) ?? new Collections(lifetimeMs, careless)
    environments.set(env, known)
    return known
  }
  const perform = async (request: Request): Promise<object> => {
    const action = Object.hasOwn(ACTIONS, request.action) ? ACTIONS[request.action] : undefined
    if (!action) throw invalid(`no such action: ${request.action}`)
    return action(collectionsOf(textOf(request.envName)), request)
  }
  const answer = async (request: Request, fault: FaultName | undefined): Promise<object> => {
    try {
      if (fault === 'throttled') throw new Refusal('EXCEED_REQUEST_LIMIT', 'too many')
      if (fault === 'conflict') {
        if (request.transactionId !== undefined)
          await ACTIONS['database.abortTransaction']?.(collectionsOf(textOf(request.envName)), request)
        throw conflict()
      }
      return await perform(request)
    } catch (thrown) {
      if (thrown instanceof Refusal) return { code: thrown.code, message: thrown.message }
      if (thrown instanceof NotCanonical) return { code: 'INVALID_PARAM', message: thrown.message }
      throw thrown
    }
  }
  const handle = async (body: string, response: ServerResponse): Promise<void> => {
    const request = JSON.parse(body) as Request
    const { action } = request
    trips.push({ env: textOf(request.envName), action, collection: textOf(request.collectionName) })
    const fault = now.faults?.(action)
    if (fault === 'broken') return void response.destroy()
    if (fault === 'refused') return send(response, 502, {})
    const reply = await answer(request, fault)
    if (fault === 'dropped') return void response.destroy()
    if (fault === 'silent') return
    if (fault === 'failed') return send(response, 500, {})
    send(response, 200, { ...reply, requestId: randomUUID() })
  }

  const server = createServer((request, response) => {
    void read(request).then((body) => {
      const go = () => handle(body, response).catch((thrown: unknown) => void response.destroy(thrown as Error))
      if (now.turns) now.turns.take(labelOf(body), go)
      else void go()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/admin`

  return {
    url,
    trips,
    now,
    /** Makes the collections of an environment; what is not made does not exist. */
    prepare: (env: string, names: readonly string[]) => names.forEach((name) => collectionsOf(env).create(name)),
    forget: (env: string) => void environments.delete(env),
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

const labelOf = (body: string): string => {
  const { action, collectionName = '', query = '', data = '' } = JSON.parse(body) as Request
  return `${action} ${textOf(collectionName)} ${JSON.stringify(query)} ${JSON.stringify(data)}`
}

async function read(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString()
}

function send(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' })
  response.end(JSON.stringify(body))
}
