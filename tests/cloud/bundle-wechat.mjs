// Builds the door of the mini-program together with WeChat's interfaces, asks one of them and says what came of it.
import { statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import { build } from 'esbuild'
import { optionsIn } from '../../scripts/build-functions.mjs'

const root = resolve(import.meta.dirname, '../..')
const [outfile] = process.argv.slice(2)
await build({
  ...optionsIn(root),
  stdin: {
    contents: `export { main } from './cloudfunctions/functions/api'
      export { openApi } from './cloudfunctions/platform/cloudbase/openapi'`,
    resolveDir: root,
  },
  outfile,
})
const { openApi } = createRequire(import.meta.url)(outfile)
const { security } = await openApi()
const reply = await security.msgSecCheck({ content: '你好', openid: 'o1', version: 2, scene: 3 })
console.log(JSON.stringify({ size: statSync(outfile).size, reply }))
process.exit()
