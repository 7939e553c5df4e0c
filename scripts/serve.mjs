import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { buildH5, buildServerOnce, giveUp, install, root, say } from './prepare.mjs'

/**
 * `npm run serve`: the embedded server for real people, to stand behind a proxy that speaks TLS. No demo, no examples.
 * `--admin-code` prints a code for the first admin, or for the second; `--admin-name` is what she is called here.
 * `--proxy <address>` (again for each) believes what that proxy says of the caller's address.
 */
const { values: options } = parseArgs({
  options: {
    host: { type: 'string', default: '127.0.0.1' },
    port: { type: 'string', default: process.env.PORT ?? '8090' },
    data: { type: 'string', default: process.env.CHAZHU_DATA ?? '.data-real' },
    proxy: { type: 'string', multiple: true },
    'admin-code': { type: 'boolean', default: false },
    'admin-name': { type: 'string' },
  },
})
const dataDir = resolve(root, options.data)

await install()
await buildServerOnce()
await buildH5()

const { serveProduction } = createRequire(import.meta.url)(join(root, 'dist/server/production.js'))
const server = await serveProduction({
  root,
  dataDir,
  host: options.host,
  port: Number(options.port),
  // Output that goes to a file or a journal would keep the code.
  adminCode: options['admin-code'] ? 'asked' : process.stdout.isTTY ? 'ifNone' : 'never',
  ...(options['admin-name'] && { adminName: options['admin-name'] }),
  ...(options.proxy && { proxies: options.proxy }),
}).catch((error) =>
  giveUp(
    error.code === 'EADDRINUSE'
      ? `Port ${options.port} is taken. Stop what uses it, or choose another: npm run serve -- --port 8091`
      : `The server did not start: ${error.message}. Its data: ${dataDir}`,
  ),
)

say(`
茶竹姐妹 is up for real people at ${server.address}
  data    ${dataDir}  (chazhu.db; back it up with: npm run backup -- --data ${options.data} --to <file>)
  keys    ${join(dataDir, 'keys.json')}  (keep a copy apart from the data: without it nothing can be read)
  proxy   ${options.proxy?.join(', ') ?? 'none: forwarded addresses are not believed, browsers are not told to use TLS'}
`)
server.toOperator.forEach((line) => say(line))

const stop = () => {
  server.stop().then(
    () => process.exit(0),
    () => process.exit(1),
  )
}
process.once('SIGINT', stop)
process.once('SIGTERM', stop)
