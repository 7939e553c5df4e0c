import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { epochMs, type Instant } from '@shared/values/instant'
import { nowThere } from './clock'

const root = resolve(__dirname, '../..')
interface Running {
  address: string
  stop: () => Promise<void>
}
type ServeDemo = (options: { root: string; port: number; quiet: boolean; now: () => Date }) => Promise<Running>

const freePort = () =>
  new Promise<number>((done, fail) => {
    const probe = createServer().once('error', fail)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => (address && typeof address === 'object' ? done(address.port) : fail(new Error('no port'))))
    })
  })

/** The demo portal over a copy of the built H5, so that a build beside us cannot pull the files away. */
export async function startServer() {
  const server = join(root, 'dist/server/demo.js')
  const h5 = process.env.CHAZHU_H5 ?? join(root, 'dist/h5')
  for (const built of [server, join(h5, 'index.html')])
    if (!existsSync(built)) throw new Error(`${built} is missing. Build first: npm start, or npm run build:h5`)
  const home = mkdtempSync(join(tmpdir(), 'chazhu-e2e-'))
  cpSync(h5, join(home, 'dist/h5'), { recursive: true })
  process.env.CHAZHU_DATA = join(home, 'data')
  process.env.CHAZHU_LIMIT_SCALE = '1000'
  const { serveDemo } = createRequire(__filename)(server) as { serveDemo: ServeDemo }
  let ahead = 0
  const running = await serveDemo({
    root: home,
    port: await freePort(),
    quiet: true,
    now: () => new Date(epochMs(nowThere()) + ahead),
  })
  return {
    address: running.address,
    /** Lets it be `at` on the server, from where time goes on; without it, the time of the run. */
    timeIs: (at?: Instant) => void (ahead = at === undefined ? 0 : epochMs(at) - epochMs(nowThere())),
    async stop() {
      await running.stop()
      rmSync(home, { recursive: true, force: true })
    },
  }
}
