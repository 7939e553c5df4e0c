import { createHash } from 'node:crypto'
import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import type { Compilation, Compiler } from 'webpack'
import { buildShell } from './shell/build'
import { paint } from './shell/paint'

/** Makes the page that is sent first, lists the hashes of its scripts for the server's CSP, and compresses all once. */
export class FinishH5 {
  constructor(private readonly options: { firstPage: string }) {}

  apply(compiler: Compiler) {
    compiler.hooks.afterEmit.tapPromise('FinishH5', async (compilation) => {
      const out = compilation.outputOptions.path
      if (!out || compiler.watchMode) return
      const file = path.join(out, 'index.html')
      const html = paint(readFileSync(file, 'utf8'), {
        ...(await buildShell(this.options.firstPage)),
        files: this.filesOfFirstPage(compilation),
        read: (name) => readFileSync(path.join(out, name), 'utf8'),
      })
      writeFileSync(file, html)
      writeFileSync(path.join(out, 'csp.json'), JSON.stringify({ scripts: inlineScriptHashes(html) }))
      compressAll(out)
    })
  }

  private filesOfFirstPage({ chunkGroups }: Compilation): string[] {
    const wanted = chunkGroups.filter(({ origins }) =>
      origins.some(({ request }) => request?.includes(this.options.firstPage)),
    )
    return [...new Set(wanted.flatMap((group) => group.getFiles()))]
  }
}

const inlineScriptHashes = (html: string): string[] =>
  [...html.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(
    ([, body = '']) => `sha256-${createHash('sha256').update(body).digest('base64')}`,
  )

function compressAll(folder: string) {
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile() || !/\.(js|css|html|svg|json)$/.test(entry.name) || entry.name === 'csp.json') continue
    const file = path.join(entry.parentPath, entry.name)
    const bytes = readFileSync(file)
    if (bytes.length < 1024) continue
    writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }))
    writeFileSync(`${file}.br`, brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }))
  }
}
