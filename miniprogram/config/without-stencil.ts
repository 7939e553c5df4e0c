import type { Compiler } from 'webpack'

interface LoaderMeta {
  extraImportForWeb: string
  execBeforeCreateWebApp: string
}

/**
 * Our ui draws plain elements on H5, so the web components that Taro registers at start (pull-to-refresh and with it
 * the whole stencil runtime) would be dead weight on the first page.
 */
export class WithoutStencil {
  apply(compiler: Compiler) {
    for (const plugin of compiler.options.plugins) {
      const meta = (plugin as { loaderMeta?: LoaderMeta; options?: { loaderMeta?: LoaderMeta } } | undefined)?.options
        ?.loaderMeta
      if (!meta) continue
      meta.extraImportForWeb = meta.extraImportForWeb.replace(/.*PullToRefresh.*\n/, '')
      meta.execBeforeCreateWebApp = meta.execBeforeCreateWebApp.replace(/.*PullToRefresh.*\n/, '')
    }
  }
}
