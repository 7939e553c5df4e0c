import { parseArgs } from 'node:util'
import type { Confirmed } from './step'

export type Options = Readonly<{
  env: string
  region: string
  yes: boolean
  dryRun: boolean
  domain?: string
  keys?: string
  against?: string
  saveState?: string
  adminCode: boolean
  adminName?: string
  confirmed: Confirmed
}>

export const USAGE = `npm run deploy -- --env <id> [--domain <own domain>] [--keys <file>] [--yes]
  --env <id>             the CloudBase environment
  --domain <domain>      the federation's own domain, bound in the console; else the default domain
  --keys <file>          where the copy of the key ring is, or goes: outside of any repository or synced folder
  --yes                  do it; without it the plan is only shown
  --admin-code           also print a code for the second admin, while there is only one
  --admin-name <name>    what the admin who comes in by the code is called here; 管理员 unless told
  --dry-run              the plan for an empty environment: no credentials, no network
  --against <file>       with --dry-run: the plan for a state that --save-state wrote
  --save-state <file>    writes what stands in the cloud, without secrets
  --replace-index <collection.index> · --replace-timer <function.timer> · --replace-route <domain/path>
                         confirms, by name, that this one may be taken away and made anew
  --region <region>      ap-shanghai unless told otherwise
Credentials: TENCENTCLOUD_SECRETID and TENCENTCLOUD_SECRETKEY in the environment, and nowhere else.`

export function optionsOf(args: readonly string[]): Options {
  const text = { type: 'string' } as const
  const flag = { type: 'boolean', default: false } as const
  const many = { type: 'string', multiple: true, default: [] as string[] } as const
  const { values } = parseArgs({
    args: [...args],
    options: {
      ...{ env: text, domain: text, keys: text, against: text, region: text, 'save-state': text },
      'admin-name': text,
      ...{ yes: flag, 'dry-run': flag, 'admin-code': flag },
      ...{ 'replace-index': many, 'replace-timer': many, 'replace-route': many },
    },
  })
  const { env, domain, keys, against, region = 'ap-shanghai', yes, 'dry-run': dryRun, 'save-state': saveState } = values
  if (!env || !/^[a-z][a-z0-9-]{2,63}$/i.test(env)) throw new Error('Which environment? --env <id>')
  if (domain && !/^([a-z0-9-]+\.)+[a-z]{2,}$/.test(domain))
    throw new Error('--domain is a bare name: chazhu.example.cn')
  if (dryRun && yes) throw new Error('--dry-run and --yes exclude each other')
  if (against && !dryRun) throw new Error('--against goes with --dry-run')
  return {
    ...{ env, region, yes, dryRun, adminCode: values['admin-code'] },
    ...(domain && { domain }),
    ...(keys && { keys }),
    ...(against && { against }),
    ...(saveState && { saveState }),
    ...(values['admin-name'] && { adminName: values['admin-name'] }),
    confirmed: {
      indexes: values['replace-index'],
      timers: values['replace-timer'],
      routes: values['replace-route'],
    },
  }
}
