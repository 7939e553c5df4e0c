import { online } from './online'

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
