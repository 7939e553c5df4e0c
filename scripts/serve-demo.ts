import { resolve } from 'node:path'
import { installationKind } from '../cloudfunctions/domain/installation'
import { startEmbedded } from '../cloudfunctions/functions/embedded'
import { registerDemo } from '../cloudfunctions/platform/embedded/demo/picker'
import { startSession } from '../cloudfunctions/slices/account/sessions'
import { installDemo } from './seeds/demo'
import { installLawCards, installSamples } from './seeds/install'
import { installSamplePlaces } from './seeds/places/install'

type DemoServer = Awaited<ReturnType<typeof serveDemo>>
export type { DemoServer }

type Serving = Readonly<{ root: string; port: number; quiet?: boolean; now?: () => Date }>

/** The whole portal on this machine, with people and cases that are examples. */
export async function serveDemo({ root, port, quiet = false, now }: Serving) {
  return startEmbedded({
    dataDir: process.env.CHAZHU_DATA ?? resolve(root, '.data'),
    h5Root: resolve(root, 'dist/h5'),
    host: '127.0.0.1',
    port,
    limitScale: Number(process.env.CHAZHU_LIMIT_SCALE ?? 1),
    ...(now && { now }),
    log: quiet ? null : (line) => process.stdout.write(`${line}\n`),
    async prepare(ports, app) {
      if ((await installationKind(ports.store, 'demo')) === 'real') throw new Error('these are the data of real people')
      await installLawCards(ports.store)
      await installSamples(ports.store)
      const { people } = await installDemo(ports)
      await installSamplePlaces(ports.store, ports.now().toISOString())
      registerDemo(app, { people, enter: (id) => startSession(ports, id, ports.now().toISOString()) })
    },
  })
}
