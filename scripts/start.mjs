import { createRequire } from 'node:module'
import { join } from 'node:path'
import { buildH5, buildServerOnce, giveUp, install, root, say } from './prepare.mjs'

/** `npm start`: everything a fresh machine needs, then the whole portal on this machine alone. */
const port = Number(process.env.PORT ?? 8080)

await install()
await buildServerOnce()
await buildH5()

const { serveDemo } = createRequire(import.meta.url)(join(root, 'dist/server/demo.js'))
const server = await serveDemo({ root, port, quiet: process.env.QUIET === '1' }).catch((error) =>
  giveUp(
    error.code === 'EADDRINUSE'
      ? `Port ${port} is taken. Stop what uses it, or run: PORT=8081 npm start`
      : `The server did not start: ${error.message}`,
  ),
)

say(`
茶竹姐妹 is up.
  her page        ${server.address}/
  who to be       ${server.address}/demo   (two women who ask for help, and everybody who works here)
  data            .data/  (delete it to begin anew)
Stop with Ctrl+C.
`)

const stop = () => {
  server.stop().then(
    () => process.exit(0),
    () => process.exit(1),
  )
}
process.once('SIGINT', stop)
process.once('SIGTERM', stop)
