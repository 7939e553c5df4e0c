import { createSeal, makeKeyRing } from '../../cloudfunctions/kernel/seal'
import { sealedStore } from '../../cloudfunctions/kernel/sealed-store'
import { portsOn, serveOn } from '../../cloudfunctions/functions/mount'
import { installationKind } from '../../cloudfunctions/domain/installation'
import { newId } from '../../cloudfunctions/kernel/new-id'
import { createClient } from '../../miniprogram/src/api/client'
import { afterDeploy } from '../../scripts/deploy/after-deploy'
import { firstDay } from '../journeys/first-day'
import { NAMES } from './backend'
import { startGateway, type Gateway } from './gateway'
import { storeOn } from './open'

// Every step is a round trip.
describe('what follows a deployment', () => {
  let gateway: Gateway
  const before = process.env.TCB_CONTEXT_CNFG
  beforeAll(async () => {
    gateway = await startGateway()
    process.env.TCB_CONTEXT_CNFG = JSON.stringify({ URL: gateway.url })
  })
  afterAll(async () => {
    if (before === undefined) delete process.env.TCB_CONTEXT_CNFG
    else process.env.TCB_CONTEXT_CNFG = before
    await gateway.close()
  })

  const ring = makeKeyRing()
  const seal = createSeal(ring)
  const operator = afterDeploy({ secretId: 'of-the-operator', secretKey: 'of-the-operator' })
  const deployed = (env: string, adminCode = false) => operator({ env, region: 'ap-shanghai', ring, adminCode })
  const portsIn = (env: string) =>
    portsOn({
      store: sealedStore(storeOn(gateway, env, NAMES).store, seal),
      seal,
      newId,
      now: () => new Date(),
      log: () => {},
      limitScale: 1,
    })
  const codeIn = (lines: readonly string[]) => /(\d{4} ){3}\d{4}/.exec(lines.join('\n'))?.[0]

  it('is a code that brings the first admin in, and from there the first answered question', async () => {
    const ports = portsIn('env-first')
    const serve = serveOn(ports)
    const code = codeIn(await deployed('env-first'))
    await firstDay({
      setupCode: async () => code,
      as: (caller) => createClient((envelope) => serve(envelope, caller)),
      weChat: true,
    })
    // She is in: another deployment prints none, unless the operator asks for the second admin's.
    expect(codeIn(await deployed('env-first'))).toBeUndefined()
    expect(codeIn(await deployed('env-first', true))).toMatch(/\d/)
    const cards = await createClient((envelope) => serve(envelope, { address: 'a' })).knowledge.readTopics({})
    expect(cards).toHaveLength(9)
  })

  it('is refused over the data of the demo', async () => {
    await installationKind(portsIn('env-demo').store, 'demo')
    const lines = await deployed('env-demo')
    expect(lines.join()).toContain('data of the demo')
    expect(codeIn(lines)).toBeUndefined()
  })
})
