import type { CollectionState, Existing, FunctionState, InvokeRules } from './cloud-admin'
import type { Manager } from './manager-admin'

const PAGE = 100

/** One after the other: the management interfaces allow twenty calls a second. */
export async function lookAround(manager: Manager, env: string): Promise<Existing> {
  const collections: CollectionState[] = []
  for (const { name, records } of await collectionsOf(manager)) {
    const { Indexes = [] } = await manager.database.describeCollection(name)
    const Param = { EnvId: env, CollectionName: name }
    const acl = (await manager.commonService('tcb', '2018-06-08').call({ Action: 'DescribeDatabaseACL', Param })) as {
      AclTag?: string
    }
    const indexes = Indexes.map(({ Name, Keys }) => ({ name: Name, fields: Keys.map((key) => fieldOf(key)) }))
    collections.push({ name, records, rule: acl.AclTag ?? 'unknown', indexes })
  }
  const functions: FunctionState[] = []
  for (const { FunctionName = '' } of await manager.functions.listAllFunctions({ envId: env }))
    functions.push(await functionOf(manager, FunctionName))
  const { hosting, ...behind } = await hostingOf(manager)
  return {
    ...{ collections, functions, hosting, ...behind },
    invokeRules: await invokeRulesOf(manager),
    http: await httpOf(manager, env),
    files: hosting === 'online' ? await filesOf(manager) : {},
  }
}

async function collectionsOf({ database }: Manager) {
  const found: { name: string; records: number }[] = []
  for (let offset = 0; ; offset += PAGE) {
    const { Collections } = await database.listCollections({ MgoLimit: PAGE, MgoOffset: offset })
    found.push(...Collections.map(({ CollectionName, Count }) => ({ name: CollectionName, records: Count ?? 0 })))
    if (Collections.length < PAGE) return found
  }
}

/** A descending field counts as another one. */
const fieldOf = ({ Name = '', Direction = '1' }) => (Direction === '1' ? Name : `${Name} ${Direction}`)

async function functionOf({ functions }: Manager, name: string): Promise<FunctionState> {
  const { Runtime, Status, Timeout, MemorySize, Environment, Triggers } = await functions.getFunctionDetail(name)
  return {
    ...{ name, runtime: Runtime, status: Status, timeout: Timeout, memory: MemorySize },
    env: Object.fromEntries((Environment?.Variables ?? []).map(({ Key, Value }) => [Key, Value])),
    timers: (Triggers ?? [])
      .filter(({ Type }) => Type === 'timer')
      .map(({ TriggerName, TriggerDesc }) => ({ name: TriggerName, cron: cronOf(TriggerDesc) })),
  }
}

/** It is sent as it is and comes back wrapped. */
function cronOf(description: string): string {
  try {
    return (JSON.parse(description) as { cron?: string }).cron ?? description
  } catch {
    return description
  }
}

async function invokeRulesOf({ permission }: Manager): Promise<InvokeRules | null> {
  try {
    const { Data } = await permission.describeResourcePermission({ resourceType: 'function' })
    const text = Data.PermissionList?.[0]?.SecurityRule
    return text ? (JSON.parse(text) as InvokeRules) : {}
  } catch {
    // An older environment, or a key without this right: then it is looked at by hand.
    return null
  }
}

async function httpOf({ access, env: service }: Manager, env: string): Promise<Existing['http']> {
  const { EnableService, DefaultDomain } = await access.getDomainList()
  const { Domains } = await service.describeHttpServiceRoute({ EnvId: env, Limit: 1000 })
  const domains = (Domains ?? []).filter(({ DomainType }) => DomainType === 'HTTPSERVICE')
  const routes = domains.flatMap(({ Domain, Routes = [] }) =>
    Routes.map((route) => ({ domain: Domain, path: route.Path, to: targetOf(route) })),
  )
  const ofItsOwn = domains.find(({ IsDefault }) => IsDefault)?.Domain ?? DefaultDomain
  return { on: EnableService, defaultDomain: ofItsOwn || null, domains: domains.map(({ Domain }) => Domain), routes }
}

type HttpRoute = Readonly<{
  UpstreamResourceType: string
  UpstreamResourceName: string
  Enable?: boolean
  EnableAuth?: boolean
  EnablePathTransmission?: boolean
}>
/** Where it leads, and what would keep a page or a call from getting there. */
const targetOf = (route: HttpRoute): string =>
  [
    `${route.UpstreamResourceType}:${route.UpstreamResourceName}`,
    ...(route.Enable === false ? ['switched off'] : []),
    ...(route.EnableAuth ? ['with login'] : []),
    ...(route.UpstreamResourceType === 'SCF' && !route.EnablePathTransmission ? ['without its path'] : []),
  ].join(', ')

async function hostingOf({ hosting }: Manager): Promise<Pick<Existing, 'hosting' | 'bucket'>> {
  // The interface itself spells it so.
  const { Status: status, Bucket: bucket, Regoin: region } = (await hosting.getInfo())?.[0] ?? {}
  if (status !== 'online') return { hosting: status === 'init' || status === 'process' ? 'starting' : 'none' }
  return { hosting: 'online', ...(bucket && region && { bucket: `https://${bucket}.cos.${region}.myqcloud.com` }) }
}

/** The tag of a file that was sent in one piece is its MD5, in quotation marks. */
const filesOf = async ({ hosting }: Manager) =>
  Object.fromEntries((await hosting.listFiles()).map(({ Key, ETag }) => [Key, ETag.replaceAll('"', '')]))
