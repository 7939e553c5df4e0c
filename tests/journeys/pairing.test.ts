import { codeOf, createWorld, newKey, type World } from '../world'

const DEVICE = 'Windows 上的 Edge'

describe('a phone lets a computer in', () => {
  let world: World
  let phone: Awaited<ReturnType<World['staffInWeChat']>>
  beforeEach(async () => {
    world = await createWorld()
    phone = await world.staffInWeChat('zhou', 'lawyer')
  })
  afterEach(() => world.close())
  const pc = () => world.anyone('203.0.113.9')
  const start = async () => {
    const secret = newKey()
    return { secret, ...(await pc().account.startPairing({ secret, device: DEVICE })) }
  }

  it('shows her which and from where, and three pairs of words that are the same each time she looks', async () => {
    const { code, words } = await start()
    const seen = await phone.account.seePairing({ code })
    expect(seen).toMatchObject({ device: DEVICE, network: '203.0.113' })
    expect(seen.choices.map(String)).toContain(String(words))
    expect(new Set(seen.choices.flat()).size).toBe(6)
    expect(await phone.account.seePairing({ code: code.replace(/(\d{4})/, '$1 ') })).toEqual(seen)
  })

  it('hides the right pair behind none of the three places', async () => {
    const places = await Promise.all(
      Array.from({ length: 40 }, async () => {
        const { code, words } = await start()
        return (await phone.account.seePairing({ code })).choices.map(String).indexOf(String(words))
      }),
    )
    expect([...new Set(places)].sort()).toEqual([0, 1, 2])
  })

  it('collects the session once, whoever tries at the same time, and repeats it for the same key', async () => {
    const { secret, code, words } = await start()
    expect(await codeOf(pc().account.finishPairing({ secret }))).toBe('CONFLICT')
    await phone.account.confirmPairing({ code, words })
    const keys = [newKey(), newKey(), newKey()]
    const codes = await Promise.all(keys.map((key) => codeOf(pc().account.finishPairing({ secret }, { key }))))
    expect([...codes].sort()).toEqual(['OK', 'PAIRING_ENDED', 'PAIRING_ENDED'])
    const key = keys[codes.indexOf('OK')] ?? ''
    const { token } = await pc().account.finishPairing({ secret }, { key })
    const desk = world.clientOf({ token, address: '203.0.113.9' })
    expect((await desk.account.listSessions({})).items).toMatchObject([{ way: 'phone', device: DEVICE, current: true }])
    expect(await codeOf(pc().account.finishPairing({ secret }))).toBe('PAIRING_ENDED')
    expect((await pc().account.readPairing({ secret })).state).toBe('ended')
  })

  it('says the code again to a computer whose reply was lost, and keeps it nowhere', async () => {
    const [secret, key] = [newKey(), newKey()]
    const first = await pc().account.startPairing({ secret, device: DEVICE }, { key })
    expect(await pc().account.startPairing({ secret, device: DEVICE }, { key })).toEqual(first)
    expect(await codeOf(pc().account.startPairing({ secret, device: DEVICE }))).toBe('CONFLICT')
  })

  it('ends with the wrong words, for good and with the same answer when it is repeated', async () => {
    const { secret, code, words } = await start()
    const { choices } = await phone.account.seePairing({ code })
    const wrong = choices.find((pair) => String(pair) !== String(words)) ?? words
    const key = newKey()
    for (let i = 0; i < 2; i++)
      expect(await codeOf(phone.account.confirmPairing({ code, words: wrong }, { key }))).toBe('WORDS_DIFFER')
    expect(await codeOf(phone.account.confirmPairing({ code, words }, { key }))).toBe('CONFLICT')
    expect(await codeOf(phone.account.confirmPairing({ code, words }))).toBe('PAIRING_ENDED')
    expect(await codeOf(pc().account.finishPairing({ secret }))).toBe('PAIRING_ENDED')
  })

  it('belongs to the first who confirms it', async () => {
    const mei = await world.staffInWeChat('mei', 'editor')
    const { secret, code, words } = await start()
    const key = newKey()
    const both = await Promise.all([
      codeOf(phone.account.confirmPairing({ code, words }, { key })),
      codeOf(mei.account.confirmPairing({ code, words })),
    ])
    expect([...both].sort()).toEqual(['OK', 'PAIRING_ENDED'])
    const { token } = await pc().account.finishPairing({ secret })
    const me = await world.clientOf({ token, address: 'a' }).account.me({})
    expect(me.displayName).toBe(both[0] === 'OK' ? 'zhou（示例）' : 'mei（示例）')
  })

  it('is over after three minutes, but leaves the computer time to notice a late yes', async () => {
    const [late, never] = [await start(), await start()]
    world.pass(2)
    world.pass(0.9)
    await phone.account.confirmPairing({ code: late.code, words: late.words })
    world.pass(0.5)
    expect(await codeOf(phone.account.confirmPairing({ code: never.code, words: never.words }))).toBe('PAIRING_ENDED')
    expect((await pc().account.readPairing({ secret: never.secret })).state).toBe('ended')
    expect(await codeOf(pc().account.finishPairing({ secret: late.secret }))).toBe('OK')
    world.pass(1)
    await world.runJobs()
    expect((await pc().account.readPairing({ secret: late.secret })).state).toBe('ended')
  })

  it('slows down who tries codes, by person', async () => {
    for (let i = 0; i < 20; i++)
      expect(await codeOf(phone.account.seePairing({ code: String(i).padStart(8, '0') }))).toBe('PAIRING_ENDED')
    expect(await codeOf(phone.account.confirmPairing({ code: '99999999', words: ['竹子', '茶花'] }))).toBe(
      'RATE_LIMITED',
    )
    expect(Math.max(...world.pauses)).toBe(3000)
    const { code } = await start()
    expect(await codeOf(phone.account.seePairing({ code }))).toBe('OK')
  })

  it('lets nobody in for who was suspended between yes and collecting', async () => {
    const admin = await world.staff('he', 'admin')
    const { secret, code, words } = await start()
    await phone.account.confirmPairing({ code, words })
    await admin.account.suspend({ personId: 'zhou' })
    expect(await codeOf(pc().account.finishPairing({ secret }))).toBe('PAIRING_ENDED')
  })

  it('is over when she ends all her sessions between yes and collecting', async () => {
    const { secret, code, words } = await start()
    await phone.account.confirmPairing({ code, words })
    await phone.account.endOtherSessions({})
    expect(await codeOf(pc().account.finishPairing({ secret }))).toBe('PAIRING_ENDED')
  })

  it('makes no session that outlives the one it was confirmed from', async () => {
    const desk = await world.signIn('zhou')
    const { endsAt } = (await desk.account.me({})).session ?? {}
    world.pass(20)
    const { secret, code, words } = await start()
    await desk.account.confirmPairing({ code, words })
    const { token } = await pc().account.finishPairing({ secret })
    expect((await world.clientOf({ token, address: 'a' }).account.me({})).session?.endsAt).toBe(endsAt)
  })
})
