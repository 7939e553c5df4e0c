import type { Shell } from './build'

export interface FirstPage extends Shell {
  /** Scripts and stylesheets that the first page needs besides those of the app. */
  files: readonly string[]
  read: (file: string) => string
}

const LINK = /<link [^>]*rel="stylesheet"[^>]*>/g
const SHELL = '<div id="shell" class="cz bare">'

/**
 * The page that is sent first shows itself: it carries its drawing and the styles of both app and first page, and asks
 * for all their scripts at once. A stylesheet of its own would hold back every paint.
 */
export function paint(html: string, { page, script, files, read }: FirstPage): string {
  const links = html.match(LINK) ?? []
  const sheets = [...links.map(hrefOf), ...files.filter((file) => file.endsWith('.css')).map((file) => `/${file}`)]
  const styles = sheets.map((href) => `<style data-href="${href}">${read(href.slice(1))}</style>`)
  const preloads = files
    .filter((file) => file.endsWith('.js'))
    .map((file) => `<link rel="preload" as="script" href="/${file}">`)
  return [
    // webpack takes a style that names its file for the loaded file
    ['</head>', `${preloads.join('')}${styles.join('')}</head>`],
    [SHELL, `${SHELL}<script>${script}</script>${page}`],
    // her mode stands on the shell, where the script can set it before any of the page is there
    ['class="cz cz-page"', 'class="cz-page"'],
  ].reduce(put, html.replace(LINK, ''))
}

const hrefOf = (link: string) => /href="([^"]+)"/.exec(link)?.[1] ?? ''

/** A mark that is gone must not leave the shell empty in silence. */
function put(html: string, [mark = '', text = '']: string[]): string {
  const [before, after, ...more] = html.split(mark)
  if (before === undefined || after === undefined || more.length > 0)
    throw new Error(`index.html needs ${mark} exactly once`)
  return before + text + after
}
