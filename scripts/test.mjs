import { spawn } from 'node:child_process'
import { buildWeapp, giveUp, install, root, say } from './prepare.mjs'

/** `npm test`: installs and builds what is missing, then every test that needs no browser. */
const started = Date.now()
await install()
await buildWeapp()
say('Running the tests')
const jest = spawn(
  process.execPath,
  ['node_modules/jest/bin/jest.js', '-c', 'tests/jest.config.cjs', ...process.argv.slice(2)],
  {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, NODE_ENV: 'test' },
  },
)
jest.on('close', (code) => {
  if (code !== 0) giveUp('Some tests failed; the lines above say which.')
  say(`All tests passed in ${Math.round((Date.now() - started) / 1000)} s.`)
})
