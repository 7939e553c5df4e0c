import path from 'node:path'
import { compileFunction } from 'node:vm'
import { build, type BuildOptions, type Plugin } from 'esbuild'

const root = path.resolve(__dirname, '../../..')

export interface Shell {
  /** The first page, drawn by its own components. */
  page: string
  /** What must run before it is seen. */
  script: string
}

/** A file that the script needs also has a hook in it; React itself must not come along. */
const withoutReact: Plugin = {
  name: 'without-react',
  setup(bundler) {
    bundler.onResolve({ filter: /^react$/ }, (found) => ({ path: found.path, external: true, sideEffects: false }))
  },
}

async function bundle(entry: string, options: BuildOptions): Promise<string> {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [path.join(__dirname, entry)],
    bundle: true,
    write: false,
    minify: true,
    charset: 'utf8',
    jsx: 'automatic',
    tsconfig: path.join(root, 'tsconfig.json'),
    // as .weapp.tsx does for the mini-program, .shell.tsx takes the place of a file here
    resolveExtensions: ['.shell.tsx', '.tsx', '.ts', '.mjs', '.js', '.json'],
    alias: { '@tarojs/taro': path.join(__dirname, 'taro.ts') },
    loader: { '.scss': 'empty' },
    logLevel: 'silent',
    ...options,
    define: { 'process.env.NODE_ENV': '"production"', 'process.env.TARO_ENV': '"h5"', ...options.define },
  })
  return outputFiles?.[0]?.text.trim() ?? ''
}

export async function buildShell(firstPage: string): Promise<Shell> {
  const [drawing, script] = await Promise.all([
    bundle('page.tsx', { platform: 'node', format: 'cjs' }),
    bundle('before-paint.ts', {
      target: 'es2019',
      plugins: [withoutReact],
      define: { FIRST_PAGE: JSON.stringify(firstPage) },
    }),
  ])
  const drawn: { exports: { html?: string } } = { exports: {} }
  const draw = compileFunction(drawing, ['module', 'require']) as (module: typeof drawn, load: typeof require) => void
  draw(drawn, require)
  return { page: drawn.exports.html ?? '', script }
}
