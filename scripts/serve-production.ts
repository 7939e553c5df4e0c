import { resolve } from 'node:path'
import { installationKind } from '../cloudfunctions/domain/installation'
import { startEmbedded, type EmbeddedServer } from '../cloudfunctions/functions/embedded'
import { firstAdminLines, type AdminCode } from './first-admin'
import { installLawCards } from './seeds/install'
import { installPlaces } from './seeds/places/install'

export type ProductionOptions = Readonly<{
  root: string
  dataDir: string
  host: string
  port: number
  /** Addresses of the TLS proxies in front; none when it is reached directly, for a try on this machine. */
  proxies?: readonly string[]
  log?: null
  adminCode?: AdminCode
  /** What the admin who comes in by that code is called here. */
  adminName?: string
}>

/** `toOperator`: lines for the eyes of whoever started it, never for the log. */
export type ProductionServer = EmbeddedServer & Readonly<{ toOperator: readonly string[] }>

/** The portal of a self-hosted federation: real people only. Rejects over data of the demo before anything is written. */
export async function serveProduction({
  root,
  adminCode = 'ifNone',
  adminName,
  ...options
}: ProductionOptions): Promise<ProductionServer> {
  const server = await startEmbedded({
    h5Root: resolve(root, 'dist/h5'),
    ...options,
    async prepare({ store, now }) {
      if ((await installationKind(store, 'real')) === 'demo') throw new Error('these are the data of the demo')
      await installLawCards(store)
      await installPlaces(store, now().toISOString())
    },
  })
  return { ...server, toOperator: await firstAdminLines(server.ports, adminCode, adminName) }
}
