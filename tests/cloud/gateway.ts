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

/** One request. `caller` is the id of the secret it was signed with. */
export type Trip = Readonly<{ env: string; caller: string; action: string; collection: string }>
/** What can be changed while it runs, for all environments or for one. */
export type Controls = { faults?: Faults | undefined; turns?: Turns | undefined }
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
  const now: Controls = {}
  const controls = new Map<string, Controls>()

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
  const handle = async (request: Request, trip: Trip, response: ServerResponse): Promise<void> => {
    trips.push(trip)
    const fault = (controls.get(trip.env) ?? now).faults?.(trip.action)
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
      const asked = JSON.parse(body) as Request
      const trip = tripOf(asked, request.headers.authorization)
      const go = () => handle(asked, trip, response).catch((thrown: unknown) => void response.destroy(thrown as Error))
      const { turns } = controls.get(trip.env) ?? now
      if (turns) turns.take(labelOf(trip, asked), go)
      else void go()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/admin`

  return {
    url,
    trips,
    now,
    controls,
    /** Makes the collections of an environment; what is not made does not exist. */
    prepare: (env: string, names: readonly string[]) => names.forEach((name) => collectionsOf(env).create(name)),
    forget: (env: string) => {
      environments.delete(env)
      controls.delete(env)
    },
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

const tripOf = ({ envName, action, collectionName }: Request, authorization = ''): Trip => ({
  env: textOf(envName),
  caller: /Credential=([^/]+)\//.exec(authorization)?.[1] ?? '',
  action,
  collection: textOf(collectionName),
})

/** What a request is, apart from what chance has put into it. */
const labelOf = ({ caller, action, collection }: Trip, { data }: Request): string =>
  `${caller} ${action.replace('database.', '')} ${collection}${typeof data === 'object' ? ` ${JSON.stringify(data).length}` : ''}`

async function read(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString()
}

function send(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' })
  response.end(JSON.stringify(body))
}
