import CloudBase from '@cloudbase/manager-node'
import { managerAdmin, type Manager } from '../../scripts/deploy/manager-admin'

const ENV = 'env-1'
const upload = {
  ...{ name: 'api', folder: '/built/api', runtime: 'Nodejs20.19', timeout: 20, memory: 256 },
  env: { CHAZHU_KEYS: 'k', OTHER: 'o' },
}

/** A manager that answers as the SDK's types and documentation say, and writes down what it was asked. */
function fakeManager(answers: Record<string, unknown> = {}) {
  const calls: [string, ...unknown[]][] = []
  const service = (name: string) =>
    new Proxy(
      {},
      {
        get:
          (_, method: string) =>
          async (...args: unknown[]) => {
            calls.push([`${name}.${method}`, ...args])
            const answer = answers[`${name}.${method}`]
            if (answer instanceof Error) throw answer
            return typeof answer === 'function' ? (answer as (...all: unknown[]) => unknown)(...args) : (answer ?? {})
          },
      },
    )
  const names = ['access', 'database', 'env', 'functions', 'hosting', 'permission']
  const manager = {
    ...Object.fromEntries(names.map((name) => [name, service(name)])),
    commonService: (...which: unknown[]) => {
      calls.push(['commonService', ...which])
      return service('common')
    },
  } as unknown as Manager
  return { admin: managerAdmin(manager, ENV, async () => undefined), calls }
}

test('every method that the adapter calls exists in the SDK', () => {
  const real = new CloudBase({ secretId: 'AKIDnone', secretKey: 'none', envId: ENV })
  const used: Record<string, string[]> = {
    access: ['switchAuth', 'getDomainList'],
    database: ['createCollection', 'updateCollection', 'listCollections', 'describeCollection'],
    env: ['createHttpServiceRoute', 'modifyHttpServiceRoute', 'describeHttpServiceRoute'],
    functions: [
      ...['createFunction', 'updateFunctionCode', 'updateFunctionConfig', 'getFunctionDetail', 'listAllFunctions'],
      ...['createFunctionTriggers', 'deleteFunctionTrigger', 'waitFunctionActive'],
    ],
    hosting: ['getInfo', 'enableService', 'listFiles', 'uploadFiles'],
    permission: ['describeResourcePermission', 'modifyResourcePermission'],
  }
  for (const [service, methods] of Object.entries(used))
    for (const method of methods) {
      const found = (real[service as keyof Manager] as unknown as Record<string, unknown>)[method]
      expect([service, method, typeof found]).toEqual([service, method, 'function'])
    }
  expect(typeof real.commonService('tcb', '2018-06-08').call).toBe('function')
})

describe('records', () => {
  test('an index goes out ascending and not unique', async () => {
    const { admin, calls } = fakeManager()
    await admin.createIndexes('questions', [{ name: 'queue', fields: ['open', '_id'] }])
    const MgoIndexKeys = ['open', '_id'].map((Name) => ({ Name, Direction: '1' }))
    const index = { IndexName: 'queue', MgoKeySchema: { MgoIsUnique: false, MgoIndexKeys } }
    expect(calls).toEqual([['database.updateCollection', 'questions', { CreateIndexes: [index] }]])
  })
  test('a rule is the documented access list of the collection', async () => {
    const { admin, calls } = fakeManager()
    await admin.setRule('questions', 'ADMINONLY')
    const Param = { EnvId: ENV, CollectionName: 'questions', AclTag: 'ADMINONLY' }
    expect(calls).toEqual([
      ['commonService', 'tcb', '2018-06-08'],
      ['common.call', { Action: 'ModifyDatabaseACL', Param }],
    ])
  })
  test('only an index that was named goes', async () => {
    const { admin, calls } = fakeManager()
    await admin.dropIndex('questions', 'queue')
    expect(calls).toEqual([['database.updateCollection', 'questions', { DropIndexes: [{ IndexName: 'queue' }] }]])
  })
})

describe('functions', () => {
  test('are made with their variables, without installing anything', async () => {
    const { admin, calls } = fakeManager()
    await admin.createFunction(upload)
    expect(calls).toEqual([
      [
        'functions.createFunction',
        {
          ...{ functionPath: '/built/api', deployMode: 'zip' },
          func: {
            ...{ name: 'api', handler: 'index.main', runtime: 'Nodejs20.19', installDependency: false },
            ...{ timeout: 20, memorySize: 256, envVariables: upload.env },
          },
        },
      ],
    ])
  })
  test('get new code and then are waited for', async () => {
    const { admin, calls } = fakeManager()
    await admin.uploadCode(upload)
    expect(calls.map(([name]) => name)).toEqual(['functions.updateFunctionCode', 'functions.waitFunctionActive'])
    expect(JSON.stringify(calls)).not.toContain('envVariables')
  })
  test('are configured without their triggers, whose failure the SDK would swallow', async () => {
    const { admin, calls } = fakeManager()
    await admin.configure(upload)
    expect(calls[1]).toEqual([
      'functions.updateFunctionConfig',
      { name: 'api', timeout: 20, memorySize: 256, envVariables: upload.env },
    ])
  })
  test('run on a timer of seven fields', async () => {
    const { admin, calls } = fakeManager()
    await admin.createTimer('jobs', { name: 'tick', cron: '0 * * * * * *' })
    const timer = { name: 'tick', type: 'timer', config: '0 * * * * * *' }
    expect(calls.at(-1)).toEqual(['functions.createFunctionTriggers', 'jobs', [timer]])
  })
  test('tell their variables', async () => {
    const Variables = [{ Key: 'A', Value: '1' }]
    const { admin } = fakeManager({ 'functions.getFunctionDetail': { Environment: { Variables } } })
    expect(await admin.envOf('api')).toEqual({ A: '1' })
  })
})

describe('the way in', () => {
  test('a call keeps its path, a page does not need one', async () => {
    const { admin, calls } = fakeManager()
    await admin.createRoute({ domain: 'd.cn', path: '/api', to: 'SCF:web' })
    await admin.createRoute({ domain: 'd.cn', path: '/', to: 'STATIC_STORE:staticstore' })
    const common = { EnableAuth: false, Enable: true }
    const routes = [
      {
        ...{ Path: '/api', UpstreamResourceType: 'SCF', UpstreamResourceName: 'web' },
        ...{ ...common, EnablePathTransmission: true },
      },
      {
        ...{ Path: '/', UpstreamResourceType: 'STATIC_STORE', UpstreamResourceName: 'staticstore' },
        ...{ ...common, EnablePathTransmission: false },
      },
    ]
    expect(calls.map(([, sent]) => sent)).toEqual(
      routes.map((route) => ({ EnvId: ENV, Domain: { Domain: 'd.cn', Routes: [route] } })),
    )
  })
  test('hosting is opened once and waited for', async () => {
    const answers = [[], [{ Status: 'process' }], [{ Status: 'online' }]]
    const { admin, calls } = fakeManager({ 'hosting.getInfo': () => answers.shift() })
    await admin.openHosting()
    expect(calls.filter(([name]) => name === 'hosting.enableService')).toHaveLength(1)
    const starting = fakeManager({ 'hosting.getInfo': [{ Status: 'process' }] })
    await expect(starting.admin.openHosting()).rejects.toThrow('still being opened')
    expect(starting.calls.map(([name]) => name)).not.toContain('hosting.enableService')
  })
  test('functions are closed by one rule for the environment', async () => {
    const { admin, calls } = fakeManager()
    await admin.setInvokeRules({ jobs: { invoke: false } })
    const securityRule = '{"jobs":{"invoke":false}}'
    expect(calls).toEqual([
      ['permission.modifyResourcePermission', { resourceType: 'function', permission: 'CUSTOM', securityRule }],
    ])
  })
})

test('what stands in the cloud is read in our words', async () => {
  const route = {
    Path: '/api',
    UpstreamResourceType: 'SCF',
    UpstreamResourceName: 'web',
    Enable: true,
    EnableAuth: false,
  }
  const { admin } = fakeManager({
    'database.listCollections': ({ MgoOffset }: { MgoOffset: number }) => ({
      Collections:
        MgoOffset === 0
          ? Array.from({ length: 100 }, (_, i) => ({ CollectionName: `c${i}`, Count: i }))
          : [{ CollectionName: 'last', Count: 5 }],
    }),
    'database.describeCollection': {
      Indexes: [
        {
          Name: 'latest',
          Keys: [
            { Name: 'at', Direction: '1' },
            { Name: '_id', Direction: '1' },
          ],
        },
        { Name: 'down', Keys: [{ Name: 'at', Direction: '-1' }] },
      ],
    },
    'common.call': { AclTag: 'PRIVATE' },
    'functions.listAllFunctions': [{ FunctionName: 'jobs' }],
    'functions.getFunctionDetail': {
      ...{ Runtime: 'Nodejs20.19', Status: 'Active', Timeout: 60, MemorySize: 256 },
      Environment: { Variables: [{ Key: 'CHAZHU_ORIGIN', Value: 'https://d.cn' }] },
      Triggers: [
        { Type: 'timer', TriggerName: 'tick', TriggerDesc: '{"cron":"0 * * * * * *"}' },
        { Type: 'timer', TriggerName: 'plain', TriggerDesc: '0 0 3 * * * *' },
        { Type: 'apigw', TriggerName: 'other', TriggerDesc: '' },
      ],
    },
    'permission.describeResourcePermission': { Data: { PermissionList: [{ SecurityRule: '{"*":{"invoke":true}}' }] } },
    'access.getDomainList': { EnableService: true, DefaultDomain: 'old.service.tcloudbase.com' },
    'env.describeHttpServiceRoute': {
      Domains: [
        {
          ...{ Domain: 'd.app.tcloudbase.com', DomainType: 'HTTPSERVICE', IsDefault: true },
          Routes: [
            { ...route, EnablePathTransmission: true },
            { ...route, Path: '/old', Enable: false },
          ],
        },
        { Domain: 'x.cn', DomainType: 'VM' },
      ],
    },
    'hosting.getInfo': [{ Status: 'online', Bucket: '1-static', Regoin: 'ap-shanghai' }],
    'hosting.listFiles': [{ Key: 'index.html', ETag: '"abc"' }],
  })
  const seen = await admin.look()
  expect(seen.collections).toHaveLength(101)
  expect(seen.collections.at(-1)).toEqual({
    ...{ name: 'last', records: 5, rule: 'PRIVATE' },
    indexes: [
      { name: 'latest', fields: ['at', '_id'] },
      { name: 'down', fields: ['at -1'] },
    ],
  })
  expect(seen.functions).toEqual([
    {
      ...{ name: 'jobs', runtime: 'Nodejs20.19', status: 'Active', timeout: 60, memory: 256 },
      env: { CHAZHU_ORIGIN: 'https://d.cn' },
      timers: [
        { name: 'tick', cron: '0 * * * * * *' },
        { name: 'plain', cron: '0 0 3 * * * *' },
      ],
    },
  ])
  expect(seen).toMatchObject({
    invokeRules: { '*': { invoke: true } },
    http: {
      ...{ on: true, defaultDomain: 'd.app.tcloudbase.com', domains: ['d.app.tcloudbase.com'] },
      routes: [
        { domain: 'd.app.tcloudbase.com', path: '/api', to: 'SCF:web' },
        { domain: 'd.app.tcloudbase.com', path: '/old', to: 'SCF:web, switched off, without its path' },
      ],
    },
    hosting: 'online',
    bucket: 'https://1-static.cos.ap-shanghai.myqcloud.com',
    files: { 'index.html': 'abc' },
  })
})

test('an environment that does not tell its rules is read all the same', async () => {
  const { admin } = fakeManager({
    'database.listCollections': { Collections: [] },
    'functions.listAllFunctions': [],
    'permission.describeResourcePermission': new Error('UnsupportedOperation'),
    'access.getDomainList': { EnableService: false, DefaultDomain: '' },
    'hosting.getInfo': [],
  })
  expect(await admin.look()).toEqual({
    ...{ collections: [], functions: [], invokeRules: null, hosting: 'none', files: {} },
    http: { on: false, defaultDomain: null, domains: [], routes: [] },
  })
})
