import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { makeKeyRing } from '../../cloudfunctions/kernel/seal'
import { EMPTY, type Existing, type FunctionState } from '../../scripts/deploy/cloud-admin'
import { ringText } from '../../scripts/deploy/key-copy'
import { optionsOf } from '../../scripts/deploy/options'
import { planOf } from '../../scripts/deploy/plan'
import type { KeyCopy } from '../../scripts/deploy/plan-keys'
import { ON_PAPER, readState, saveState, withoutSecrets } from '../../scripts/deploy/saved-state'
import { NOTHING_CONFIRMED } from '../../scripts/deploy/step'
import { wantedOf } from '../../scripts/deploy/wanted'
import { planText, wordsOf } from '../../scripts/deploy/words'
import { builtRoot, DOMAIN, SCHEMA } from './deploy-cloud'

const built = builtRoot()
afterAll(built.remove)
const ring = ringText(JSON.stringify(makeKeyRing()))
const other = ringText(JSON.stringify(makeKeyRing()))
const wanted = (domain?: string) => wantedOf(built.root, SCHEMA, domain)
const plan = (existing: Partial<Existing>, copy: KeyCopy = { file: '/k', ring }, confirmed = NOTHING_CONFIRMED) =>
  planOf(wanted(), { ...EMPTY, ...existing }, copy, confirmed)
const words = (existing: Partial<Existing>, copy?: KeyCopy) => plan(existing, copy).steps.map(wordsOf)
const fn = (name: string, env: Record<string, string> = {}): FunctionState => ({
  ...{ name, runtime: 'Nodejs20.19', status: 'Active', timeout: 60, memory: 512, env, timers: [] },
})

test('the plan for an empty environment, word for word', () => {
  expect(planText(planOf(wanted(), ON_PAPER, {}, NOTHING_CONFIRMED))).toEqual([
    'To do:',
    '  1. create the collection audit',
    '  2. close audit to every client: ADMINONLY instead of the default',
    '  3. index audit: byTime (at, _id)',
    '  4. create the collection limits',
    '  5. close limits to every client: ADMINONLY instead of the default',
    '  6. create the collection questions',
    '  7. close questions to every client: ADMINONLY instead of the default',
    '  8. index questions: byTouch (touchedAt, _id), queue (open, rank, _id)',
    '  9. open static hosting',
    ' 10. upload js/app.0a1b2c3d.js',
    ' 11. make the key ring and write its copy into the file named by --keys',
    ' 12. create the function api with CHAZHU_BUILD, CHAZHU_KEYS, CHAZHU_ORIGIN',
    ' 13. create the function web with CHAZHU_BUILD, CHAZHU_KEYS, CHAZHU_ORIGIN',
    ' 14. create the function jobs with CHAZHU_BUILD, CHAZHU_HOSTING, CHAZHU_KEYS, CHAZHU_ORIGIN',
    ' 15. let no client call jobs and web',
    ' 16. start the timer jobs.tick at "0 * * * * * *"',
    ' 17. open HTTP access',
    ' 18. lead (default domain)/api to SCF:web',
    ' 19. lead (default domain)/ to STATIC_STORE:staticstore',
    ' 20. upload index.html',
    '',
    'To settle first:',
    '  ! The key ring will be made and needs a place for its copy: --keys <file outside of the repo>',
  ])
})

test('the same build gives the same plan, another one a plan of its own', () => {
  expect(plan(ON_PAPER)).toEqual(plan(ON_PAPER))
  const before = wanted().functions.map(({ build }) => build)
  built.touch('dist/functions/web/index.js', 'exports.main = () => "better"')
  const after = wanted().functions.map(({ build }) => build)
  expect(after.map((build, i) => build === before[i])).toEqual([true, false, true])
})

test('what is not ours is named and left alone', () => {
  const { steps, notes } = plan({
    collections: [
      { name: 'visitors', records: 7, rule: 'PRIVATE', indexes: [] },
      {
        ...{ name: 'audit', records: 1, rule: 'ADMINONLY' },
        indexes: [
          { name: '_id_', fields: ['_id'] },
          { name: '_openid_1', fields: ['_openid'] },
          { name: 'byTime', fields: ['at', '_id'] },
          { name: 'byActor', fields: ['actorId'] },
        ],
      },
    ],
    functions: [fn('login')],
    files: { 'js/app.99999999.js': 'x', 'published/places.json': 'y' },
  })
  expect(notes).toEqual([
    'The index audit.byActor is not ours: left alone. Each index makes writing slower.',
    'The collection visitors (7 records) is not ours: left alone.',
    '1 older files stay in hosting: pages opened earlier may still ask for them.',
    'The function login is not ours: left alone.',
    'The default domain is known once HTTP access is open; then its routes follow.',
  ])
  expect(steps.map(wordsOf).join('\n')).not.toMatch(/visitors|byActor|_openid|login|99999999|audit/)
})

test('an index of the same name over other fields waits for its name on the command line', () => {
  const collections = [
    {
      ...{ name: 'questions', records: 1, rule: 'PRIVATE' },
      indexes: [{ name: 'queue', fields: ['open', '_id'] }],
    },
  ]
  const kept = plan({ collections })
  expect(kept.notes).toContain(
    'The index questions.queue is (open, _id) and should be (open, rank, _id): left alone. ' +
      'To replace it: --replace-index questions.queue',
  )
  expect(kept.steps.map((step) => step.do)).not.toContain('replaceIndex')
  const { confirmed } = optionsOf(['--env', 'env-1', '--replace-index', 'questions.queue'])
  expect(plan({ collections }, {}, confirmed).steps.map(wordsOf)).toContain(
    'REPLACE the index questions.queue (open, _id) by (open, rank, _id)',
  )
})

describe('keys', () => {
  const records = [{ name: 'questions', records: 3, rule: 'ADMINONLY', indexes: [] }]
  const held = [fn('api', { CHAZHU_KEYS: ring }), fn('web', { CHAZHU_KEYS: ring }), fn('jobs', { CHAZHU_KEYS: ring })]
  const keySteps = (...args: Parameters<typeof words>) => words(...args).filter((line) => line.includes('key ring'))

  test('no ring is made over records that an older one sealed', () => {
    expect(plan({ collections: records }, { file: '/k' }).refusals.join()).toMatch(/3 records but no key ring/)
    expect(keySteps({ collections: records }, { file: '/k' })).toEqual([])
    // the copy of the old ring settles it
    expect(plan({ collections: records }, { file: '/k', ring }).refusals).toEqual([])
  })
  test('functions that hold different rings, or another one than the copy, stop everything', () => {
    const differing = [fn('api', { CHAZHU_KEYS: ring }), fn('web', { CHAZHU_KEYS: other })]
    expect(plan({ functions: differing }).refusals.join()).toMatch(/different key rings/)
    expect(plan({ functions: held }, { file: '/k', ring: other }).refusals.join()).toMatch(/another key ring/)
  })
  test('what stands in the place of a ring and is none stops everything, without being quoted', () => {
    const broken = [fn('web', { CHAZHU_KEYS: 'half-of-a-secret' })]
    expect(() => plan({ functions: broken })).toThrow(/^CHAZHU_KEYS of the function web is no key ring/)
  })
  test('a ring that is there is kept, shared with a function that lacks it, and copied when asked', () => {
    expect(plan({ functions: held }, {}).refusals).toEqual([])
    expect(keySteps({ functions: held }, {})).toEqual([])
    expect(keySteps({ functions: held }, { file: '/k' })).toEqual([
      'write a copy of the key ring into the file named by --keys',
    ])
    const lacking = plan({ functions: [held[0]!, fn('web'), held[2]!] }, {}).steps
    expect(lacking.flatMap((step) => (step.do === 'configure' ? [[step.fn.name, step.keys]] : []))).toEqual([
      ['api', false],
      ['web', true],
      ['jobs', false],
    ])
  })
})

test('memory and time given by hand in the console are not taken back', () => {
  const [configure] = plan({ functions: [fn('api', { CHAZHU_KEYS: ring })] }).steps.filter((s) => s.do === 'configure')
  expect(configure).toMatchObject({ fn: { name: 'api', memory: 512, timeout: 60 } })
})

test('a function that could not be made stops everything; another runtime is named', () => {
  expect(plan({ functions: [{ ...fn('api'), status: 'CreateFailed' }] }).refusals.join()).toMatch(/api is in the state/)
  expect(plan({ functions: [{ ...fn('api'), runtime: 'Nodejs16.13' }] }).notes.join()).toMatch(/Nodejs16.13/)
})

describe('address', () => {
  const http = { ...EMPTY.http, on: true, defaultDomain: DOMAIN, domains: [DOMAIN] }
  const origins = (existing: Partial<Existing>, domain?: string) =>
    planOf(wanted(domain), { ...EMPTY, ...existing }, {}, NOTHING_CONFIRMED).steps.flatMap((step) =>
      step.do === 'createFunction' || step.do === 'configure' ? [step.set.CHAZHU_ORIGIN] : [],
    )

  test('is the default domain at first, then what was named, and stays so', () => {
    expect(new Set(origins({ http }))).toEqual(new Set([`https://${DOMAIN}`]))
    expect(new Set(origins({ http }, 'chazhu.example.cn'))).toEqual(new Set(['https://chazhu.example.cn']))
    const named = [fn('api', { CHAZHU_ORIGIN: 'https://chazhu.example.cn' })]
    expect(origins({ http, functions: named })).toEqual([undefined, ...Array(2).fill('https://chazhu.example.cn')])
  })
  test('gets no route before it is bound, and none is taken from someone else', () => {
    const unbound = planOf(wanted('chazhu.example.cn'), { ...EMPTY, http }, {}, NOTHING_CONFIRMED)
    expect(unbound.notes.join()).toMatch(/chazhu.example.cn is not bound yet/)
    const taken = plan({ http: { ...http, routes: [{ domain: DOMAIN, path: '/', to: 'SCF:shop' }] } })
    expect(taken.notes.join()).toContain(`--replace-route ${DOMAIN}/`)
    expect(taken.steps.map((step) => step.do)).not.toContain('replaceRoute')
  })
})

test('rules of other functions are kept when ours are closed', () => {
  const invokeRules = { '*': { invoke: true }, shop: { invoke: true }, jobs: { invoke: false } }
  const [step] = plan({ invokeRules }).steps.filter((one) => one.do === 'setInvokeRules')
  expect(step).toMatchObject({ closed: ['web'], rules: { ...invokeRules, web: { invoke: false } } })
  expect(plan({ invokeRules: null }).notes.join()).toMatch(/does not tell/)
})

test('a saved state plans as the cloud did, and holds no secret', () => {
  const existing: Existing = {
    ...EMPTY,
    functions: [fn('api', { CHAZHU_KEYS: ring, SMS_TOKEN: 'sms-secret-123' }), fn('web', { CHAZHU_KEYS: other })],
  }
  const file = join(built.root, 'state.json')
  saveState(file, existing)
  const text = readFileSync(file, 'utf8')
  for (const secret of [
    ...Object.values(JSON.parse(ring) as object).filter((one) => typeof one === 'string'),
    'sms-secret',
  ])
    expect(text).not.toContain(secret)
  // planted: the state as it is would hold both
  expect(JSON.stringify(existing)).toContain('sms-secret')
  expect(planOf(wanted(), readState(file), {}, NOTHING_CONFIRMED)).toEqual(
    planOf(wanted(), existing, {}, NOTHING_CONFIRMED),
  )
  expect(withoutSecrets(readState(file))).toEqual(readState(file))
  rmSync(file)
})

test('a trigger that is no timer of seven fields is refused before anything is planned', () => {
  const fivefold = [{ name: 'tick', type: 'timer', config: '* * * * *' }]
  built.touch('dist/functions/jobs/config.json', JSON.stringify({ triggers: fivefold }))
  expect(() => wanted()).toThrow('seven fields')
})
