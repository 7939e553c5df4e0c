import { createHash } from 'node:crypto'
import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import type { Compilation, Compiler } from 'webpack'
import { sceneBackgrounds } from './generate-styles'

/** Preloads the first page, lists the hashes of inline scripts for the server's CSP, and compresses everything once. */
export class FinishH5 {
  constructor(private readonly options: { firstPage: string }) {}

  apply(compiler: Compiler) {
    compiler.hooks.afterEmit.tap('FinishH5', (compilation) => {
      const out = compilation.outputOptions.path
      if (!out || compiler.watchMode) return
      const page = path.join(out, 'index.html')
      const head = paintShell(readFileSync(page, 'utf8')).replace('</head>', `${this.preloads(compilation)}</head>`)
      const html = stylesAfterShell(head)
      writeFileSync(page, html)
      writeFileSync(path.join(out, 'csp.json'), JSON.stringify({ scripts: inlineScriptHashes(html) }))
      compressAll(out)
    })
  }

  private preloads(compilation: Compilation): string {
    const wanted = compilation.chunkGroups.filter((group) =>
      group.origins.some((origin) => origin.request?.includes(this.options.firstPage)),
    )
    // a chunk may also be the stylesheet's; the order of requests is the browser's business
    const files = new Set(wanted.flatMap((group) => group.getFiles()))
    return [...files]
      .map((file) => {
        if (file.endsWith('.css')) return `<link rel="stylesheet" href="/${file}">`
        return file.endsWith('.js') ? `<link rel="preload" as="script" href="/${file}">` : ''
      })
      .join('')
  }
}

/** The shell shows the door at once; its picture is the page's own, so nothing moves when the page takes over. */
function paintShell(html: string): string {
  const { day, night } = sceneBackgrounds()
  return html.replace('--scene-day:none', `--scene-day:${day}`).replace('--scene-night:none', `--scene-night:${night}`)
}

/** A stylesheet in the head holds back every paint; the shell carries its own few rules and must not wait for it. */
function stylesAfterShell(html: string): string {
  const sheet = /<link [^>]*rel="stylesheet"[^>]*>/g
  const sheets = html.match(sheet) ?? []
  return html.replace(sheet, '').replace('<div id="app">', `${sheets.join('')}<div id="app">`)
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
