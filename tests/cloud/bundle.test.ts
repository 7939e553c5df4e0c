import { execFile, execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { makeKeyRing } from '../../cloudfunctions/kernel/seal'
import { COLD_MS, MOST_BYTES, MOST_BYTES_OF_JOBS, secretsIn } from './bundle'
import { openCloud } from './backend'
import { publishesPlaces } from './published'
import { startWeChat } from './wechat-server'

const root = resolve(__dirname, '../..')
const NAMES = ['api', 'web', 'jobs']
const run = promisify(execFile)
const fileOf = (name: string, file = 'index.js') => join(root, 'dist/functions', name, file)
const json = (name: string, file: string) => JSON.parse(readFileSync(fileOf(name, file), 'utf8')) as unknown

beforeAll(() => {
  execFileSync(process.execPath, ['scripts/build-functions.mjs'], { cwd: root })
})

describe.each(NAMES)('the bundle of %s', (name) => {
  it('is one file of at most 1.6 MB, or 2.2 MB with the dictionary and WeChat’s kit', () => {
    expect(statSync(fileOf(name)).size).toBeLessThan(name === 'jobs' ? MOST_BYTES_OF_JOBS : MOST_BYTES)
    const required = [...readFileSync(fileOf(name), 'utf8').matchAll(/\brequire\("([^"]+)"\)/g)].map(([, path]) => path)
    expect(required.length).toBeGreaterThan(5)
    expect(required.filter((path) => !isBuiltin(path ?? ''))).toEqual([])
  })

  it('is loaded cold in less than half a second of processor time, without any environment', () => {
    const script = `const before = process.cpuUsage(); require(process.argv[1]); const { user, system } = process.cpuUsage(before); console.log((user + system) / 1000)`
    const once = () =>
      Number(execFileSync(process.execPath, ['-e', script, fileOf(name)], { env: {}, encoding: 'utf8' }))
    const cold = Math.min(once(), once())
    expect(cold).toBeGreaterThan(5)
    expect(cold).toBeLessThan(COLD_MS)
  })

  it('exports main, and says what the cloud must know', () => {
    const script = 'console.log(typeof require(process.argv[1]).main); process.exit()'
    expect(execFileSync(process.execPath, ['-e', script, fileOf(name)], { env: {}, encoding: 'utf8' })).toBe(
      'function\n',
    )
    expect(json(name, 'package.json')).toMatchObject({ main: 'index.js' })
    expect(json(name, 'config.json')).toMatchObject({ runtime: 'Nodejs20.19', timeout: expect.any(Number) })
  })

  it('holds no secret, no invented person and no path of this machine', () => {
    expect(secretsIn(readFileSync(fileOf(name), 'utf8'), root)).toEqual([])
  })
})

it.each([
  ['a key ring', JSON.stringify(makeKeyRing())],
  ['a cloud secret', `secretId:"AKID${'x1'.repeat(16)}"`],
  ['a private key', '-----BEGIN RSA PRIVATE KEY-----'],
  ['a person of the demo', '{_id:"demo-zhou"}'],
  ['the name of one', '周律师（示例）'],
  ['the picker of the demo', '/demo/enter'],
  ['a path of this machine', `${root}/cloudfunctions`],
])('%s would be found in a bundle (planted)', (_what, planted) => {
  expect(secretsIn(`var a=1;${planted};`, root)).toHaveLength(1)
})

it('has room for the interfaces of WeChat, which work as they are bundled', async () => {
  const server = await startWeChat(() => ({ errcode: 0, errmsg: 'ok', result: { suggest: 'pass' } }))
  const dir = mkdtempSync(join(tmpdir(), 'chazhu-bundle-'))
  const environment = {
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: server.url }),
    TENCENTCLOUD: 'true',
    SCF_NAMESPACE: 'e',
  }
  const secrets = { TENCENTCLOUD_SECRETID: 'x', TENCENTCLOUD_SECRETKEY: 'y', TCB_ENV: 'e' }
  const args = [join(__dirname, 'bundle-wechat.mjs'), join(dir, 'index.cjs')]
  const { stdout } = await run(process.execPath, args, { env: { ...environment, ...secrets } })
  const { size, reply } = JSON.parse(stdout) as { size: number; reply: unknown }
  expect(reply).toMatchObject({ result: { suggest: 'pass' } })
  expect(server.asked).toHaveLength(1)
  expect(size).toBeLessThan(MOST_BYTES)
  rmSync(dir, { recursive: true })
  await server.close()
})

it('brings the places to static hosting, and again when that failed', async () => {
  const cloud = await openCloud({ instances: 1 })
  expect(await publishesPlaces(cloud)).toMatch(/^\d+ KB$/)
  await cloud.close()
})

it('runs jobs every minute by a timer of seven fields, and asks WeChat for what it uses', () => {
  expect(json('jobs', 'config.json')).toMatchObject({
    triggers: [{ type: 'timer', config: expect.stringMatching(/^(\S+ ){6}\S+$/) }],
  })
  expect(json('api', 'config.json')).toMatchObject({
    permissions: { openapi: expect.arrayContaining(['security.msgSecCheck', 'subscribeMessage.send']) },
  })
})

it('is where the project of WeChat looks for functions', () => {
  const project = JSON.parse(readFileSync(join(root, 'project.config.json'), 'utf8')) as { cloudfunctionRoot: string }
  expect(resolve(root, project.cloudfunctionRoot)).toBe(join(root, 'dist/functions'))
})
