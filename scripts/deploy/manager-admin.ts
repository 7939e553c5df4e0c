import type CloudBase from '@cloudbase/manager-node'
import type { CloudAdmin, FunctionUpload, Route } from './cloud-admin'
import { lookAround } from './manager-look'

/** As much of a CloudBase manager as we use; an instance of it fits. */
export type Manager = Pick<
  CloudBase,
  'access' | 'commonService' | 'database' | 'env' | 'functions' | 'hosting' | 'permission'
>

const HOSTING_LOOKS = 36
const HOSTING_PAUSE_MS = 5000

/** CloudBase through its own management SDK. What it says in the console of ours is cleaned where it is printed. */
export function managerAdmin(manager: Manager, env: string, pause: (ms: number) => Promise<unknown>): CloudAdmin {
  const { database, functions, hosting, permission } = manager
  return {
    look: () => lookAround(manager, env),
    async createCollection(name) {
      await database.createCollection(name)
    },
    async setRule(collection, rule) {
      const Param = { EnvId: env, CollectionName: collection, AclTag: rule }
      await manager.commonService('tcb', '2018-06-08').call({ Action: 'ModifyDatabaseACL', Param })
    },
    async createIndexes(collection, indexes) {
      await database.updateCollection(collection, {
        CreateIndexes: indexes.map(({ name, fields }) => ({
          IndexName: name,
          MgoKeySchema: { MgoIsUnique: false, MgoIndexKeys: fields.map((Name) => ({ Name, Direction: '1' })) },
        })),
      })
    },
    async dropIndex(collection, index) {
      await database.updateCollection(collection, { DropIndexes: [{ IndexName: index }] })
    },
    async envOf(functionName) {
      const { Environment } = await functions.getFunctionDetail(functionName)
      return Object.fromEntries((Environment?.Variables ?? []).map(({ Key, Value }) => [Key, Value]))
    },
    // The SDK takes away what a failed creation left under this name; a plan stops before it comes to that.
    async createFunction(upload) {
      const { timeout, memory: memorySize, env: envVariables } = upload
      await functions.createFunction({
        ...codeOf(upload),
        func: { ...funcOf(upload), timeout, memorySize, envVariables },
      })
    },
    async uploadCode(upload) {
      await functions.updateFunctionCode({ ...codeOf(upload), func: funcOf(upload) })
      await functions.waitFunctionActive(upload.name)
    },
    async configure({ name, timeout, memory: memorySize, env: envVariables }) {
      await functions.waitFunctionActive(name)
      // Without triggers: the SDK would only warn when one of them failed.
      await functions.updateFunctionConfig({ name, timeout, memorySize, envVariables })
      await functions.waitFunctionActive(name)
    },
    async createTimer(functionName, { name, cron: config }) {
      await functions.waitFunctionActive(functionName)
      await functions.createFunctionTriggers(functionName, [{ name, type: 'timer', config }])
    },
    async dropTimer(functionName, timer) {
      await functions.deleteFunctionTrigger(functionName, timer)
    },
    async setInvokeRules(rules) {
      const securityRule = JSON.stringify(rules)
      await permission.modifyResourcePermission({ resourceType: 'function', permission: 'CUSTOM', securityRule })
    },
    async openHttp() {
      await manager.access.switchAuth(true)
    },
    async createRoute(route) {
      await manager.env.createHttpServiceRoute({ EnvId: env, Domain: routeOf(route) })
    },
    async replaceRoute(route) {
      await manager.env.modifyHttpServiceRoute({ EnvId: env, Domain: routeOf(route) })
    },
    async openHosting() {
      const status = async () => (await hosting.getInfo())?.[0]?.Status
      if ([undefined, 'offline'].includes(await status())) await hosting.enableService()
      for (let looks = 0; looks < HOSTING_LOOKS; looks++) {
        if ((await status()) === 'online') return
        await pause(HOSTING_PAUSE_MS)
      }
      throw new Error('static hosting is still being opened; run the same command again in a few minutes')
    },
    async uploadFiles(files) {
      const pairs = files.map(({ path: cloudPath, file: localPath }) => ({ localPath, cloudPath }))
      await hosting.uploadFiles({ files: pairs, ignore: [], retryCount: 3 })
    },
  }
}

/** One file without dependencies: nothing is to be installed in the cloud. */
const funcOf = ({ name, runtime }: FunctionUpload) => ({
  name,
  runtime,
  handler: 'index.main',
  installDependency: false,
})
const codeOf = ({ folder }: FunctionUpload) => ({ functionPath: folder, deployMode: 'zip' as const })

function routeOf({ domain, path, to }: Route) {
  const [type, name = ''] = to.split(':')
  const UpstreamResourceType = type as 'SCF' | 'STATIC_STORE'
  const upstream = { Path: path, UpstreamResourceType, UpstreamResourceName: name }
  // A function is told the whole path: the operation is part of it.
  const open = { EnableAuth: false, EnablePathTransmission: type === 'SCF', Enable: true }
  return { Domain: domain, Routes: [{ ...upstream, ...open }] }
}
