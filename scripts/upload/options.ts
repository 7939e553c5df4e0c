import { parseArgs } from 'node:util'

export type UploadOptions = Readonly<{ version: string; desc: string; key?: string; robot: number; dryRun: boolean }>

export const UPLOAD_USAGE = `npm run upload:weapp -- --version 0.2.0 --desc '…' --key <file> [--robot 1] [--dry-run]
  --version <x.y.z>   the version that WeChat shows
  --desc <text>       what is new, for whoever submits it for review
  --key <file>        the upload key (mp.weixin.qq.com → 开发管理 → 小程序代码上传), outside of any repository
  --robot <1…30>      which of WeChat's robots uploads; 1 unless told otherwise
  --dry-run           shows what would be uploaded; needs no key`

export function uploadOptionsOf(args: readonly string[]): UploadOptions {
  const text = { type: 'string' } as const
  const { values } = parseArgs({
    args: [...args],
    options: { version: text, desc: text, key: text, robot: text, 'dry-run': { type: 'boolean', default: false } },
  })
  const { version = '', desc = '', key, 'dry-run': dryRun } = values
  const robot = Number(values.robot ?? 1)
  if (!/^\d+\.\d+\.\d+$/.test(version)) throw new Error('Which version? --version 0.2.0')
  if (!desc) throw new Error("What is new in it? --desc '…'")
  if (!Number.isInteger(robot) || robot < 1 || robot > 30) throw new Error('--robot is a number from 1 to 30')
  if (!key && !dryRun) throw new Error('The upload key is missing: --key <file>, or --dry-run to go without')
  return { version, desc, robot, dryRun, ...(key && { key }) }
}
