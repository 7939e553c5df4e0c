import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative, sep } from 'node:path'

export type WeappPackage = Readonly<{ name: string; files: number; bytes: number }>
/** Main package first. */
export type Weapp = Readonly<{ appid: string; packages: readonly WeappPackage[] }>

const KB = 1024
/** Ours, well below WeChat's 2 MB for a package and 30 MB for all: a phone on a slow line pays for each of them. */
const BUDGET = { main: 800 * KB, sub: 500 * KB, all: 30 * KB * KB }
const MAIN = 'main package'

type App = Partial<{ subPackages: readonly { root: string }[]; subpackages: readonly { root: string }[] }>

/** The built mini-program, or a sentence that says what is wrong with it. */
export function weappIn(root: string): Weapp {
  const project = read<{ appid: string; miniprogramRoot: string }>(join(root, 'project.config.json'))
  const folder = join(root, project.miniprogramRoot)
  if (!existsSync(join(folder, 'app.json'))) throw new Error('The mini-program is not built. Run: npm run build:weapp')
  const app = read<App>(join(folder, 'app.json'))
  const subs = (app.subPackages ?? app.subpackages ?? []).map((one) => one.root.replace(/\/$/, ''))
  const packages = [MAIN, ...subs].map((name) => ({ name, files: 0, bytes: 0 }))
  for (const file of filesUnder(folder)) {
    const path = relative(folder, file).split(sep).join('/')
    const home = packages.find(({ name }) => path.startsWith(`${name}/`)) ?? packages[0]!
    home.files++
    home.bytes += statSync(file).size
  }
  for (const { name, bytes } of packages) {
    const most = name === MAIN ? BUDGET.main : BUDGET.sub
    if (bytes > most) throw new Error(`The ${name} has ${kb(bytes)}; its budget is ${kb(most)}.`)
  }
  const all = packages.reduce((sum, { bytes }) => sum + bytes, 0)
  if (all > BUDGET.all) throw new Error(`All packages have ${kb(all)}; WeChat takes ${kb(BUDGET.all)}.`)
  return { appid: project.appid, packages }
}

/** The AppID of a tourist is for looking at the mini-program in DevTools; nothing can be uploaded under it. */
export const appidProblem = (appid: string): string | undefined =>
  /^wx[0-9a-f]{16}$/.test(appid)
    ? undefined
    : `project.config.json names ${appid}, which is no mini-program. Put the AppID of yours there.`

export const kb = (bytes: number): string => `${Math.ceil(bytes / KB)} KB`

const read = <T>(file: string): T => JSON.parse(readFileSync(file, 'utf8')) as T
const filesUnder = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
