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

/** The SDK's door to language models: a quarter of the code, and nothing a woman writes here may go through it. */
const withoutModels = {
  name: 'without-models',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^\.\/ai$/ }, ({ importer }) =>
      /node-sdk\/dist\/cloudbase\.js$/.test(importer) ? { path: 'ai', namespace: 'left-out' } : undefined,
    )
    onLoad({ filter: /.*/, namespace: 'left-out' }, () => ({
      contents: `exports.createAI = () => { throw new Error('left out') }`,
    }))
  },
}

/** Each function as one file, ready to be uploaded; the cloud installs nothing. */
export async function buildFunctions(root) {
  const out = join(root, 'dist/functions')
  rmSync(out, { recursive: true, force: true })
  await build({
    absWorkingDir: root,
    entryPoints: Object.fromEntries(
      Object.keys(FUNCTIONS).map((name) => [`${name}/index`, `cloudfunctions/functions/${name}/index.ts`]),
    ),
    outdir: out,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    minify: true,
    // Names stay: they are all that a log may tell of an error of ours.
    keepNames: true,
    legalComments: 'none',
    plugins: [withoutModels],
    logLevel: 'warning',
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
