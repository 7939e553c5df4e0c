import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const RUNTIME = 'Nodejs20.19' // cannot be changed once a function is made
const SECONDS_TO_ANSWER = 20

/** What the cloud must know of each function. `jobs` has seven fields: second minute hour day month weekday year. */
export const FUNCTIONS = {
  api: {
    timeout: SECONDS_TO_ANSWER,
    permissions: {
      openapi: ['subscribeMessage.send', 'security.msgSecCheck', 'phonenumber.getPhoneNumber'],
    },
  },
  web: { timeout: SECONDS_TO_ANSWER },
  jobs: {
    timeout: 60,
    permissions: { openapi: ['subscribeMessage.send'] },
    triggers: [{ name: 'every-minute', type: 'timer', config: '0 * * * * * *' }],
  },
}

const EMPTY = { namespace: 'left-out' }
/**
 * What the SDKs bring along and we never reach. The door to language models is a quarter of the code, and nothing a woman
 * writes here may go through it; the table of file types, twice there, is for forms that carry files, and ours carry none.
 * wx-server-sdk gets the database's SDK that is there already instead of its own.
 */
const leanSdks = (root) => ({
  name: 'lean-sdks',
  setup({ onResolve, onLoad, resolve: find }) {
    onResolve({ filter: /^\.\/ai$/ }, ({ importer }) =>
      /node-sdk\/dist\/cloudbase\.js$/.test(importer) ? { ...EMPTY, path: 'models' } : undefined,
    )
    onResolve({ filter: /^mime-db$/ }, () => ({ ...EMPTY, path: 'file types' }))
    onResolve({ filter: /^@cloudbase\/node-sdk$/ }, ({ importer, kind }) =>
      /wx-server-sdk\/index\.js$/.test(importer) ? find('@cloudbase/node-sdk', { kind, resolveDir: root }) : undefined,
    )
    onLoad({ filter: /.*/, namespace: EMPTY.namespace }, ({ path }) => ({
      contents: path === 'models' ? `exports.createAI = () => { throw new Error('left out') }` : 'module.exports = {}',
    }))
  },
})

/** How everything that runs in the cloud is built. */
export const optionsIn = (root) => ({
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  minify: true,
  // Names stay: they are all that a log may tell of an error of ours.
  keepNames: true,
  legalComments: 'none',
  plugins: [leanSdks(root)],
  logLevel: 'warning',
})

/** Each function as one file, ready to be uploaded; the cloud installs nothing. */
export async function buildFunctions(root) {
  const out = join(root, 'dist/functions')
  rmSync(out, { recursive: true, force: true })
  await build({
    ...optionsIn(root),
    entryPoints: Object.fromEntries(
      Object.keys(FUNCTIONS).map((name) => [`${name}/index`, `cloudfunctions/functions/${name}/index.ts`]),
    ),
    outdir: out,
  })
  for (const [name, config] of Object.entries(FUNCTIONS)) {
    const write = (file, value) => writeFileSync(join(out, name, file), `${JSON.stringify(value, null, 2)}\n`)
    mkdirSync(join(out, name), { recursive: true })
    write('package.json', { name: `chazhu-${name}`, version: '1.0.0', private: true, main: 'index.js' })
    write('config.json', { runtime: RUNTIME, memorySize: 256, ...config })
  }
  return out
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildFunctions(resolve(import.meta.dirname, '..'))
