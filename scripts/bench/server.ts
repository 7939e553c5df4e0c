import { startEmbedded } from '../../cloudfunctions/functions/embedded'

/** `server.js <data dir> <port>`: the embedded server as it runs in production, its log on stdout, without H5. */
const [dataDir = '', port = '0'] = process.argv.slice(2)

/** All calls come from one address; the limits must hold none of them back. */
const LIMIT_SCALE = 1_000_000

startEmbedded({ dataDir, host: '127.0.0.1', port: Number(port), limitScale: LIMIT_SCALE }).then(
  ({ stop }) => {
    process.once('SIGTERM', () => void stop().then(() => process.exit(0)))
    process.stdout.write('ready\n')
  },
  (thrown: unknown) => {
    process.stderr.write(`${String(thrown)}\n`)
    process.exit(1)
  },
)
