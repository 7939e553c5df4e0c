import { existsSync, readFileSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { placeOf } from '../deploy/key-copy'
import type { UploadOptions } from './options'
import { appidProblem, kb, weappIn } from './packages'

/** As much of miniprogram-ci as we use. */
export type Ci = Readonly<{
  Project: new (options: {
    appid: string
    type: 'miniProgram'
    projectPath: string
    privateKeyPath: string
    ignores: string[]
  }) => object
  upload(options: {
    project: object
    version: string
    desc: string
    robot: number
    setting: { useProjectConfig: boolean }
    onProgressUpdate: () => void
  }): Promise<{ subPackageInfo?: readonly { name: string; size: number }[] }>
}>

/** Not among our packages: it brings a thousand others along, and only whoever uploads needs them. */
export const CI_VERSION = '2.1.42'
const CI_HOME = '.cache/miniprogram-ci'

export function loadCi(root: string): Ci {
  const home = join(root, CI_HOME)
  const how = `npm install --prefix ${CI_HOME} --ignore-scripts --save-exact miniprogram-ci@${CI_VERSION}`
  const manifest = join(home, 'node_modules/miniprogram-ci/package.json')
  if (!existsSync(manifest)) throw new Error(`WeChat's upload tool is not installed. Run: ${how}`)
  const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }
  if (version !== CI_VERSION)
    throw new Error(`WeChat's upload tool is ${version}, tried was ${CI_VERSION}. Run: ${how}`)
  return createRequire(join(home, 'package.json'))('miniprogram-ci') as Ci
}

export async function upload(
  { version, desc, key, robot, dryRun }: UploadOptions,
  root: string,
  load: (root: string) => Ci,
  say: (line: string) => void,
): Promise<void> {
  const { appid, packages } = weappIn(root)
  say(`${appid}, version ${version}: ${desc}`)
  for (const { name, files, bytes } of packages) say(`  ${name.padEnd(24)} ${kb(bytes).padStart(8)} in ${files} files`)
  const problem = appidProblem(appid)
  if (dryRun || !key) return say(`Nothing was uploaded.${problem ? ` Before it can be: ${problem}` : ''}`)
  if (problem) throw new Error(problem)
  const privateKeyPath = keyAt(key)
  const ci = load(root)
  const project = new ci.Project({
    ...{ appid, type: 'miniProgram', projectPath: root, privateKeyPath },
    ignores: ['node_modules/**/*', '.cache/**/*', '.data/**/*'],
  })
  const setting = { useProjectConfig: true }
  await ci.upload({ project, version, desc, robot, setting, onProgressUpdate: () => undefined })
  say('Uploaded. Next: mp.weixin.qq.com → 版本管理 → 开发版本 → 提交审核')
}

/** Whoever has this key can publish under the federation's name. */
function keyAt(key: string): string {
  const place = placeOf(key)
  if (!existsSync(place)) throw new Error(`${place} does not exist.`)
  if ((statSync(place).mode & 0o077) !== 0 && process.platform !== 'win32')
    throw new Error(`Others can read ${place}. First run: chmod 600 ${place}`)
  if (!/^-----BEGIN [A-Z ]*PRIVATE KEY-----/.test(readFileSync(place, 'utf8')))
    throw new Error(`${place} is no upload key.`)
  return place
}
