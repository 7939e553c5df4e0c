import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { defineConfig, type UserConfigExport } from '@tarojs/cli'
import type Webpack from 'webpack'
import { FinishH5 } from './finish-h5'
import { WithoutStencil } from './without-stencil'

const type = process.env.TARO_ENV ?? 'h5'
const root = path.resolve(__dirname, '..')
const shared = path.resolve(root, '../shared')
/** Changes with the shape of what the server answers: what the phone keeps of an older shape is not read back. */
const shapeOfAnswers = () => {
  const hash = createHash('sha256')
  for (const folder of ['contract', 'values'])
    for (const file of readdirSync(path.join(shared, folder), { recursive: true, encoding: 'utf8' }).sort())
      if (file.endsWith('.ts')) hash.update(readFileSync(path.join(shared, folder, file)))
  return hash.digest('hex').slice(0, 12)
}
const inShared = (file: string) => file.startsWith(shared)
/** react-query ships #private fields, which older WeChat engines cannot read. */
const needsCompiling = (file: string) => inShared(file) || /node_modules.@tanstack/.test(file)

/** The only door to zod is closed in the client; see closed-zod.cjs. */
const closeZod = (webpack: typeof Webpack) =>
  new webpack.NormalModuleReplacementPlugin(/(^|\/)zod$/, (found: { context: string; request: string }) => {
    if (inShared(found.context)) found.request = path.join(__dirname, 'closed-zod.cjs')
  })

/** The ui barrel must not bring along what a page does not use; styles that a used piece imports do come. */
const pureUi = (chain: {
  module: { rule(name: string): { test(t: RegExp): { set(key: string, value: boolean): unknown } } }
}) =>
  chain.module
    .rule('pure-ui')
    .test(/miniprogram.src.ui.(?!styles|nutui).*\.tsx?$/)
    .set('sideEffects', false)

export default defineConfig<'webpack5'>({
  projectName: 'chazhu-sisters',
  date: '2026-11-23',
  designWidth: 375,
  deviceRatio: { 375: 2, 640: 1.17, 750: 1, 828: 0.905 },
  sourceRoot: 'src',
  // BUILD_OUT lets two builds run side by side without treading on each other's files
  outputRoot: process.env.BUILD_OUT ?? `../dist/${type}`,
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  cache: { enable: true },
  env: {
    // the CloudBase environment of the mini-program; empty is the one opened first
    CHAZHU_ENV: JSON.stringify(process.env.CHAZHU_ENV ?? ''),
    // where the mini-program gets published files, such as https://pages.example.cn; empty asks the function
    CHAZHU_PAGES: JSON.stringify(process.env.CHAZHU_PAGES ?? ''),
    // the message that WeChat may send her, as the federation was granted it; without it she is not asked
    CHAZHU_TEMPLATE_NOTICE: JSON.stringify(process.env.CHAZHU_TEMPLATE_NOTICE ?? ''),
    CHAZHU_SHAPE: JSON.stringify(shapeOfAnswers()),
  },
  plugins: type === 'weapp' ? [path.join(__dirname, 'plugin-aria.ts')] : [],
  alias: { '@': path.join(root, 'src'), '@shared': shared },
  // a native component that draws nothing; why, stands in ui/frame/tab-bar.tsx
  ...(type === 'weapp'
    ? {
        copy: {
          patterns: [
            { from: 'src/custom-tab-bar/', to: '../dist/weapp/custom-tab-bar/' },
            // the native map takes pictures by their path alone
            { from: 'src/features/places/map/pins/', to: '../dist/weapp/features/places/pins/' },
          ],
          options: {},
        },
      }
    : {}),
  jsMinimizer: 'terser',
  cssMinimizer: 'csso',
  terser: { enable: true, config: { compress: { passes: 2 }, output: { comments: false } } },
  mini: {
    miniCssExtractPluginOption: { ignoreOrder: true },
    compile: { include: [needsCompiling] }, // Taro accepts functions; its type does not say so
    optimizeMainPackage: { enable: true },
    // sizes are px on both targets: a tablet shows more, not bigger
    postcss: { pxtransform: { enable: false }, cssModules: { enable: false } },
    webpackChain(chain, webpack: typeof Webpack) {
      chain.plugin('closed-zod').use(closeZod(webpack))
      pureUi(chain)
      const abort = path.join(root, 'src/lib/abort.ts')
      chain.plugin('abort').use(webpack.ProvidePlugin, [{ AbortController: [abort, 'AbortController'] }])
    },
  },
  h5: {
    publicPath: '/',
    staticDirectory: 'static',
    router: { mode: 'hash' },
    compile: { include: [needsCompiling] }, // as above
    output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
    miniCssExtractPluginOption: {
      ignoreOrder: true,
      filename: 'css/[name].[contenthash:8].css',
      chunkFilename: 'css/[name].[contenthash:8].css',
    },
    postcss: { autoprefixer: { enable: true }, pxtransform: { enable: false }, cssModules: { enable: false } },
    webpackChain(chain, webpack: typeof Webpack) {
      chain.plugin('closed-zod').use(closeZod(webpack))
      pureUi(chain)
      chain.resolve.alias.set('fflate$', path.join(__dirname, 'fflate-here.js'))
      chain.plugin('without-stencil').use(WithoutStencil)
      chain.plugin('finish-h5').use(FinishH5, [{ firstPage: 'tabs/home/index' }])
      chain.optimization.splitChunks({
        chunks: 'all',
        minSize: 8000,
        maxInitialRequests: 12,
        maxAsyncRequests: 12,
        cacheGroups: {
          default: { minChunks: 2, reuseExistingChunk: true, priority: 5 },
          defaultVendors: false,
          react: { name: 'react', test: /node_modules.(react|react-dom|scheduler)./, priority: 30, chunks: 'all' },
        },
      })
    },
    devServer: { open: false },
  },
} satisfies UserConfigExport<'webpack5'>)
