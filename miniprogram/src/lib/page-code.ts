import { online } from './online'
import { toast } from './toast'

/** As Taro's H5 entry declares each page: the first of what `load` gives is its code. */
interface Page {
  path: string
  load: () => readonly [code: unknown, ...rest: unknown[]]
}
declare global {
  interface Window {
    __taroAppConfig?: { routes?: readonly Page[] }
  }
}

/** A poor connection often gives at the second try what it refused at the first. */
const AGAIN_AFTER_MS = [500, 1500]
const CHUNK = /ChunkLoadError|CSS_CHUNK_LOAD_FAILED/
const here = new Set<string>()
const wait = (ms: number) => new Promise((done) => setTimeout(done, ms))

async function fetchCode({ path, load }: Page): Promise<boolean> {
  for (const pause of [...AGAIN_AFTER_MS, undefined]) {
    try {
      await load()[0]
      here.add(path)
      return true
    } catch {
      if (pause === undefined || !online.get()) return false
      await wait(pause)
    }
  }
  return false
}

/** The code of a page; undefined when it is here already. False when it could not be fetched. */
export function codeOf(path: string): Promise<boolean> | undefined {
  const page = here.has(path) ? undefined : window.__taroAppConfig?.routes?.find((one) => one.path === path)
  return page && fetchCode(page)
}

/** By the browser's own Back, or an address that was typed, Taro fetches the code itself and says nothing when it cannot. */
export function watchPages(): void {
  window.addEventListener(
    'unhandledrejection',
    ({ reason }: { reason: { name?: string; code?: string } | undefined }) => {
      if (CHUNK.test(`${reason?.name} ${reason?.code}`)) toast('那一页没取来，刷新再试一次。电话能打。')
    },
  )
}
