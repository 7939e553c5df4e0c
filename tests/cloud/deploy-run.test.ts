import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { AfterDeploy } from '../../scripts/deploy/after-deploy'
import type { CloudAdmin, Existing, FunctionUpload } from '../../scripts/deploy/cloud-admin'
import { optionsOf } from '../../scripts/deploy/options'
import { deploy } from '../../scripts/deploy/run'
import { cleanOutput, scrubber, secretsOf, type Scrubber } from '../../scripts/deploy/scrub'
import { sentenceOf } from '../../scripts/deploy/words'
import { BUCKET, builtRoot, destructive, DOMAIN, recordingCloud, SCHEMA } from './deploy-cloud'

const built = builtRoot()
const home = mkdtempSync(join(tmpdir(), 'chazhu-keys-'))
chmodSync(home, 0o700)
afterAll(() => {
  built.remove()
  rmSync(home, { recursive: true })
})

let nth = 0
const freshKeys = () => join(home, `keys-${nth++}.json`)
const keyOptions = (keys: string) => ['--keys', keys, '--yes']

async function run(
  cloud: CloudAdmin | null,
  args: readonly string[],
  afterDeploy: AfterDeploy = async () => [],
  { root = built.root, cleaner = scrubber() } = {},
) {
  const lines: string[] = []
  const output = { write: (text: unknown) => lines.push(String(text)) > 0 }
  cleanOutput(output, cleaner)
  const pauses: number[] = []
  const done = await deploy(optionsOf(['--env', 'env-1', ...args]), {
    ...{ root, collections: SCHEMA, scrubber: cleaner, afterDeploy },
    cloud: () => {
      if (!cloud) throw new Error('a dry run must not open the cloud')
      return cloud
    },
    say: (line) => output.write(line),
    pause: async (ms) => pauses.push(ms),
  })
  return { done, text: lines.join('\n'), pauses }
}
const changes = (calls: readonly { name: string }[]) =>
  calls.map(({ name }) => name).filter((name) => name !== 'look' && name !== 'envOf')
const envOf = (state: Existing, name: string) => state.functions.find((fn) => fn.name === name)?.env ?? {}

test('a dry run opens no cloud', async () => {
  const { done, text } = await run(null, ['--dry-run'])
  expect(done).toBe(true)
  expect(text).toContain('create the collection questions')
  expect(text).toContain('用户隐私保护指引')
})

test('without --yes the plan is shown and nothing is changed', async () => {
  const { cloud, calls } = recordingCloud()
  const { text } = await run(cloud, ['--keys', freshKeys()])
  expect(changes(calls)).toEqual([])
  expect(text).toContain('Nothing was changed')
})

test('a deployment that has to be settled first changes nothing, even with --yes', async () => {
  const { cloud, calls } = recordingCloud()
  const { done, text } = await run(cloud, ['--yes'])
  expect(done).toBe(false)
  expect(text).toContain('--keys <file outside of the repo>')
  expect(changes(calls)).toEqual([])
})

test('a first deployment makes everything, and a second one plans nothing', async () => {
  const { cloud, calls, state } = recordingCloud()
  const keys = freshKeys()
  const first = await run(cloud, keyOptions(keys))
  expect(first.done).toBe(true)
  expect(state.collections.map(({ name, rule }) => [name, rule])).toEqual(SCHEMA.map(({ name }) => [name, 'ADMINONLY']))
  expect(state.functions.map(({ name }) => name)).toEqual(expect.arrayContaining(['api', 'web', 'jobs']))
  expect(state.invokeRules).toEqual({
    '*': { invoke: 'auth != null' },
    ...{ jobs: { invoke: false }, web: { invoke: false } },
  })
  expect(Object.keys(state.files)).toEqual(['js/app.0a1b2c3d.js', 'index.html'])
  expect(envOf(state, 'web').CHAZHU_ORIGIN).toBe(`https://${DOMAIN}`)
  expect(['api', 'web', 'jobs'].map((name) => envOf(state, name).CHAZHU_HOSTING)).toEqual([
    undefined,
    undefined,
    BUCKET,
  ])
  expect(new Set(state.functions.map(({ env }) => env.CHAZHU_KEYS)).size).toBe(1)
  expect(JSON.parse(envOf(state, 'api').CHAZHU_KEYS ?? '')).toEqual(JSON.parse(readFileSync(keys, 'utf8')))
  expect(statSync(keys).mode & 0o777).toBe(0o600)

  calls.length = 0
  const second = await run(cloud, keyOptions(keys))
  expect(second.done).toBe(true)
  expect(second.text).toContain('Nothing to do')
  expect(changes(calls)).toEqual([])
})

test('each thing comes after what it rests on', async () => {
  const { cloud, calls } = recordingCloud()
  await run(cloud, keyOptions(freshKeys()))
  const at = (name: string, arg?: string) =>
    calls.findIndex((call) => call.name === name && (!arg || JSON.stringify(call.args).includes(arg)))
  expect(at('setRule', 'questions')).toBe(at('createCollection', 'questions') + 1)
  expect(at('uploadFiles', 'index.html')).toBeGreaterThan(at('uploadFiles', 'app.0a1b2c3d.js'))
  expect(at('uploadFiles', 'index.html')).toBeGreaterThan(at('createRoute'))
  expect(at('createTimer')).toBeGreaterThan(at('setInvokeRules'))
  expect(at('setInvokeRules')).toBeGreaterThan(at('createFunction', 'jobs'))
})

describe('variables', () => {
  const foreign = { SMS_TOKEN: 'sms-secret-123', CHAZHU_ORIGIN: 'https://chazhu.example.cn' }

  async function afterNewBuild(forget: boolean) {
    const fake = recordingCloud()
    await run(fake.cloud, keyOptions(freshKeys()))
    const keys = envOf(fake.state, 'api').CHAZHU_KEYS
    fake.state.functions = fake.state.functions.map((fn) => ({ ...fn, env: { ...fn.env, ...foreign } }))
    const other = builtRoot()
    other.touch('dist/functions/api/index.js', 'exports.main = () => "newer"')
    const cloud: CloudAdmin = forget ? { ...fake.cloud, envOf: async () => ({}) } : fake.cloud
    await run(cloud, ['--yes'], undefined, { root: other.root })
    other.remove()
    return { env: envOf(fake.state, 'api'), keys, calls: fake.calls }
  }
  test('of others are kept when the code changes, and so are the keys', async () => {
    const { env, keys, calls } = await afterNewBuild(false)
    expect(env).toMatchObject({ ...foreign, CHAZHU_KEYS: keys })
    expect(changes(calls).slice(-2)).toEqual(['uploadCode', 'configure'])
  })
  test('would be lost by a deployment that does not read them first', async () => {
    const { env } = await afterNewBuild(true)
    expect(env).not.toHaveProperty('SMS_TOKEN')
  })
})

describe('a failure in the middle', () => {
  test.each(['createIndexes', 'createFunction', 'setInvokeRules', 'createRoute', 'uploadFiles'] as const)(
    'in %s says what is done and what is not; running again goes on',
    async (name) => {
      const { cloud, calls, failOnce, state } = recordingCloud()
      failOnce(name, () => new Error('the line is down'))
      const keys = freshKeys()
      const { done, text } = await run(cloud, keyOptions(keys))
      expect(done).toBe(false)
      expect(text).toMatch(/Stopped: the line is down[\s\S]*Done:[\s\S]*Failed, perhaps half done:[\s\S]*Not begun:/)
      expect((await run(cloud, keyOptions(keys))).done).toBe(true)
      expect(changes(calls).filter((call) => call === 'createCollection')).toHaveLength(SCHEMA.length)
      expect(changes(calls).filter((call) => call === name).length).toBeGreaterThan(1)
      expect(envOf(state, 'jobs').CHAZHU_KEYS).toBe(JSON.stringify(JSON.parse(readFileSync(keys, 'utf8'))))
    },
  )
  test('after the keys were made uses the same ring again', async () => {
    const { cloud, failOnce, state } = recordingCloud()
    failOnce('createFunction', () => new Error('no'))
    const keys = freshKeys()
    await run(cloud, keyOptions(keys))
    const made = readFileSync(keys, 'utf8')
    await run(cloud, keyOptions(keys))
    expect(readFileSync(keys, 'utf8')).toBe(made)
    expect(JSON.parse(envOf(state, 'api').CHAZHU_KEYS ?? '')).toEqual(JSON.parse(made))
  })
})

describe('what takes something away', () => {
  async function changed() {
    const fake = recordingCloud()
    await run(fake.cloud, keyOptions(freshKeys()))
    fake.state.collections = fake.state.collections.map((one) =>
      one.name === 'audit' ? { ...one, indexes: [{ name: 'byTime', fields: ['_id'] }] } : one,
    )
    fake.state.functions = fake.state.functions.map((fn) =>
      fn.name === 'jobs' ? { ...fn, timers: [{ name: 'tick', cron: '0 0 3 * * * *' }] } : fn,
    )
    fake.state.http = { ...fake.state.http, routes: [{ domain: DOMAIN, path: '/api', to: 'SCF:shop' }] }
    fake.calls.length = 0
    return fake
  }
  test('does not happen without its name on the command line', async () => {
    const { cloud, calls } = await changed()
    const { text } = await run(cloud, ['--yes'])
    expect(destructive(calls)).toEqual([])
    for (const flag of ['--replace-index audit.byTime', '--replace-timer jobs.tick', `--replace-route ${DOMAIN}/api`])
      expect(text).toContain(flag)
  })
  test('happens to what was named and to nothing else', async () => {
    const { cloud, calls, state } = await changed()
    await run(cloud, ['--yes', '--replace-index', 'audit.byTime', '--replace-index', 'questions.queue'])
    expect(destructive(calls)).toEqual(['dropIndex'])
    expect(state.collections.find(({ name }) => name === 'audit')?.indexes[0]?.fields).toEqual(['at', '_id'])
    calls.length = 0
    await run(cloud, ['--yes', '--replace-timer', 'jobs.tick', '--replace-route', `${DOMAIN}/api`])
    expect(destructive(calls)).toEqual(['dropTimer', 'replaceRoute'])
  })
})

describe('output', () => {
  const secretKey = 'tencent/secret+key=0123456789'

  /** An error of the cloud that repeats what it was sent: the credentials and the variables. */
  async function failing(fake: ReturnType<typeof recordingCloud>, args: readonly string[], cleaner: Scrubber) {
    cleaner.add(secretKey)
    let ring = ''
    fake.failOnce('createFunction', ([upload]) => {
      const { env } = upload as FunctionUpload
      ring = env.CHAZHU_KEYS ?? ''
      return new Error(`InvalidParameter: ${secretKey} ${encodeURIComponent(secretKey)} ${JSON.stringify(env)}`)
    })
    const { text } = await run(fake.cloud, args, undefined, { cleaner })
    expect(text).toContain('Stopped: InvalidParameter')
    const secrets = [secretKey, encodeURIComponent(secretKey), ...secretsOf(ring)]
    return secrets.filter((secret) => text.includes(secret))
  }
  test('does not hold the credentials, nor the keys that were just made', async () => {
    expect(await failing(recordingCloud(), keyOptions(freshKeys()), scrubber())).toEqual([])
  })
  test('does not hold keys that were there before', async () => {
    const fake = recordingCloud()
    await run(fake.cloud, keyOptions(freshKeys()))
    fake.state.functions = fake.state.functions.filter(({ name }) => name !== 'web')
    expect(await failing(fake, ['--yes'], scrubber())).toEqual([])
  })
  test('would hold them all if nobody took them out', async () => {
    const careless = { add: () => undefined, clean: (text: string) => text }
    expect(await failing(recordingCloud(), keyOptions(freshKeys()), careless)).toHaveLength(4)
  })
})

test('what the cloud is slow to show is waited for and not done twice', async () => {
  const fake = recordingCloud()
  let looks = 0
  const slow: CloudAdmin = {
    ...fake.cloud,
    look: async () => ({ ...(await fake.cloud.look()), ...(looks++ < 3 && { invokeRules: {} }) }),
  }
  const { done, pauses } = await run(slow, keyOptions(freshKeys()))
  expect(done).toBe(true)
  expect(pauses.length).toBeGreaterThan(0)
  expect(changes(fake.calls).filter((name) => name === 'setInvokeRules')).toHaveLength(1)

  const deaf: CloudAdmin = { ...fake.cloud, look: async () => ({ ...(await fake.cloud.look()), invokeRules: {} }) }
  const never = await run(deaf, ['--yes'])
  expect(never.done).toBe(false)
  expect(never.text).toContain('does not show it yet')
})

test('a domain that only shows itself later gets its routes in the same run', async () => {
  const fake = recordingCloud()
  fake.state.http = { ...fake.state.http, defaultDomain: null }
  const open = async () => {
    await fake.cloud.openHttp()
    fake.state.http = { ...fake.state.http, defaultDomain: DOMAIN }
  }
  expect((await run({ ...fake.cloud, openHttp: open }, keyOptions(freshKeys()))).done).toBe(true)
  expect(fake.state.http.routes.map(({ path }) => path)).toEqual(['/api', '/'])
  expect(envOf(fake.state, 'api').CHAZHU_ORIGIN).toBe(`https://${DOMAIN}`)
})

test('what follows a deployment happens only after a success, gets the ring and what was asked, and prints last', async () => {
  const { cloud, state, failOnce } = recordingCloud()
  const seen: boolean[] = []
  const follow: AfterDeploy = async ({ adminCode, ring }) => {
    seen.push(adminCode)
    expect(JSON.stringify(ring)).toBe(envOf(state, 'api').CHAZHU_KEYS)
    return ['1234 5678']
  }
  failOnce('createRoute', () => new Error('not yet'))
  const keys = freshKeys()
  await run(cloud, keyOptions(keys), follow)
  expect(seen).toEqual([])
  expect((await run(cloud, [...keyOptions(keys), '--admin-code'], follow)).text.endsWith('1234 5678')).toBe(true)
  expect(seen).toEqual([true])
})

test('an error is one line, even one that carries another in the place of its message', () => {
  const odd = Object.assign(new Error(), { message: new Error('no line\n    at somewhere') })
  expect(sentenceOf(odd)).toBe('Error: no line')
  expect(sentenceOf('plain')).toBe('plain')
})

test('a state is saved where asked', async () => {
  const file = join(home, 'state.json')
  await run(recordingCloud().cloud, ['--save-state', file])
  expect(existsSync(file)).toBe(true)
  const { text } = await run(null, ['--dry-run', '--against', file])
  expect(text).toContain(`as it is in ${file}`)
})
