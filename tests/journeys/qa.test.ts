import { codeOf, createWorld, newKey, type World } from '../world'

const TROUBLE = '他昨天又打我，还说再提离婚就弄死我，孩子在旁边一直哭'
const HOUSE = '结婚后买的房，房产证只写了他的名字，离婚我能分吗'
const ANSWER = '你说的已经是家暴了，不是家务事。不用先离婚，现在就可以请法院下一道人身安全保护令。'
const CITED = [{ law: 'anti-domestic-violence-law', article: '23', gloss: '挨了打，或眼看有危险，法院要收。' }] as const

describe('a woman asks a lawyer and reads the answer', () => {
  let world: World
  beforeEach(async () => {
    world = await createWorld()
  })
  afterEach(() => world.close())

  it('carries her question from the first word to the rating, and nobody learns her name', async () => {
    const she = world.anyone()
    let lawyer = await world.staff('zhou', 'lawyer')

    const asked = await she.qa.ask({ category: 'violence', text: TROUBLE, town: '500118001' })
    expect(asked.returnCode).toMatch(/^\d{16}$/)
    expect(asked).toMatchObject({ urgent: true, dueAt: '2026-11-23T04:00:00.000Z' })

    const waiting = await she.qa.readThread({ returnCode: asked.returnCode })
    expect(waiting).toMatchObject({ status: 'waiting', followUpsLeft: 3, readers: [] })

    const { items } = await lawyer.qa.listQueue({})
    expect(items).toHaveLength(1)
    const id = items[0]?.id ?? ''
    await lawyer.qa.claim({ id })
    expect(await she.qa.readThread({ returnCode: asked.returnCode })).toMatchObject({ status: 'claimed' })
    const opened = await lawyer.qa.readCase({ id })
    expect(opened).toMatchObject({ town: '中山路街道', dangers: expect.arrayContaining(['violence', 'threat']) })
    await lawyer.qa.saveDraft({ id, text: '先写一半', citations: [] })
    expect((await lawyer.qa.readCase({ id })).draft).toMatchObject({ text: '先写一半' })
    world.pass(40)
    lawyer = await world.signIn('zhou')
    expect(await codeOf(lawyer.qa.answer({ id, text: ANSWER, citations: [...CITED], seen: 1 }))).toBe('CLAIM_LOST')
    await lawyer.qa.claim({ id })
    await lawyer.qa.answer({ id, text: ANSWER, citations: [...CITED], seen: 1 })

    // Another phone, another day: the code with spaces as she copied it.
    world.pass(24 * 60)
    const other = world.anyone('10.9.9.9')
    const spaced = asked.returnCode.replace(/(.{4})/g, '$1 ')
    const answered = await other.qa.readThread({ returnCode: spaced })
    expect(answered).toMatchObject({ status: 'answered', urgent: true })
    expect(answered.messages[1]).toMatchObject({ by: 'lawyer', lawyerName: 'zhou（示例）', citations: [...CITED] })
    expect(answered.readers.map(({ name }) => name)).toContain('zhou（示例）')

    expect(await codeOf(lawyer.qa.listQueue({}))).toBe('UNAUTHENTICATED') // her session was of yesterday
    lawyer = await world.signIn('zhou')
    const again = await other.qa.followUp({ returnCode: spaced, text: '那孩子跟谁？' })
    expect(again.urgent).toBe(true)
    expect((await lawyer.qa.listQueue({})).items[0]).toMatchObject({ followUp: true, excerpt: '那孩子跟谁？' })
    await lawyer.qa.claim({ id })
    await lawyer.qa.answer({ id, text: ANSWER, citations: [...CITED], seen: 3 })
    await other.qa.rate({ returnCode: spaced, rating: 'helped', note: '谢谢' })
    expect(await other.qa.readThread({ returnCode: spaced })).toMatchObject({ rating: 'helped', followUpsLeft: 2 })

    await other.qa.erase({ returnCode: spaced })
    expect(await codeOf(other.qa.readThread({ returnCode: spaced }))).toBe('NOT_FOUND')
    expect(await codeOf(lawyer.qa.readCase({ id }))).toBe('NOT_FOUND')
    expect((await lawyer.qa.listQueue({})).items).toEqual([])
  })

  it('gives the same return code to a repeated ask, and refuses the key for another question', async () => {
    const she = world.anyone()
    const key = newKey()
    const first = await she.qa.ask({ category: 'property', text: HOUSE }, { key })
    const second = await she.qa.ask({ category: 'property', text: HOUSE }, { key })
    expect(second).toEqual(first)
    expect(await codeOf(she.qa.ask({ category: 'property', text: `${HOUSE}？？` }, { key }))).toBe('CONFLICT')
    const lawyer = await world.staff('zhou', 'lawyer')
    expect((await lawyer.qa.listQueue({})).items).toHaveLength(1)
  })

  it('tells her the new code again when the answer to replacing it was lost', async () => {
    const she = world.anyone()
    const { returnCode } = await she.qa.ask({ category: 'property', text: HOUSE })
    const key = newKey()
    const first = await she.qa.replaceCode({ returnCode }, { key })
    expect(await codeOf(she.qa.readThread({ returnCode }))).toBe('NOT_FOUND')
    expect(await she.qa.replaceCode({ returnCode }, { key })).toEqual(first)
    expect(await codeOf(she.qa.readThread({ returnCode: first.returnCode }))).toBe('OK')
  })

  it('gives the new code to one of two who replace the old one at once', async () => {
    const she = world.anyone()
    const { returnCode } = await she.qa.ask({ category: 'property', text: HOUSE })
    const both = await Promise.allSettled([1, 2, 3].map(() => world.anyone().qa.replaceCode({ returnCode })))
    const made = both.flatMap((one) => (one.status === 'fulfilled' ? [one.value.returnCode] : []))
    expect(made).toHaveLength(1)
    expect(await codeOf(she.qa.readThread({ returnCode: made[0] ?? '' }))).toBe('OK')
  })

  it('puts urgent questions first and then the oldest, and narrows by category', async () => {
    const she = world.anyone()
    await she.qa.ask({ category: 'property', text: HOUSE })
    world.pass(1)
    await she.qa.ask({ category: 'work', text: '试用期查出怀孕，人事让我自己走，怎么办' })
    world.pass(1)
    await she.qa.ask({ category: 'violence', text: TROUBLE })
    const lawyer = await world.staff('zhou', 'lawyer')
    const { items } = await lawyer.qa.listQueue({})
    expect(items.map(({ category }) => category)).toEqual(['violence', 'property', 'work'])
    expect((await lawyer.qa.listQueue({ category: 'work' })).items).toHaveLength(1)
  })

  it('lets one of two lawyers have a question, and no lawyer more than three', async () => {
    const she = world.anyone()
    for (let i = 0; i < 4; i++) await she.qa.ask({ category: 'property', text: `${HOUSE}${i}` })
    const [zhou, chen] = [await world.staff('zhou', 'lawyer'), await world.staff('chen', 'lawyer')]
    const ids = (await zhou.qa.listQueue({})).items.map(({ id }) => id)
    const first = ids[0] ?? ''
    const both = await Promise.all([codeOf(zhou.qa.claim({ id: first })), codeOf(chen.qa.claim({ id: first }))])
    expect(both.sort()).toEqual(['ALREADY_CLAIMED', 'OK'])
    const winner = (await zhou.qa.readDesk({})).claims.length === 1 ? zhou : chen
    for (const id of ids.slice(1, 3)) await winner.qa.claim({ id })
    expect(await codeOf(winner.qa.claim({ id: ids[3] ?? '' }))).toBe('TOO_MANY_CLAIMS')
    await winner.qa.release({ id: first })
    expect(await codeOf(winner.qa.claim({ id: ids[3] ?? '' }))).toBe('OK')
  })

  it('returns a claim to the queue when its time is up, by the clock and by the job', async () => {
    await world.anyone().qa.ask({ category: 'property', text: HOUSE })
    const [zhou, chen] = [await world.staffInWeChat('zhou', 'lawyer'), await world.staffInWeChat('chen', 'lawyer')]
    const id = (await zhou.qa.listQueue({})).items[0]?.id ?? ''
    await zhou.qa.claim({ id })
    world.pass(29)
    expect((await zhou.qa.renew({ id })).renewalsLeft).toBe(2)
    world.pass(31)
    expect((await chen.qa.listQueue({})).items[0]?.claim).toBeUndefined()
    await world.runJobs()
    expect(await codeOf(chen.qa.claim({ id }))).toBe('OK')
    expect(await codeOf(zhou.qa.renew({ id }))).toBe('CLAIM_LOST')
  })

  it('keeps the draft of a lawyer whose time ran out while another writes hers', async () => {
    await world.anyone().qa.ask({ category: 'property', text: HOUSE })
    const [zhou, chen] = [await world.staffInWeChat('zhou', 'lawyer'), await world.staffInWeChat('chen', 'lawyer')]
    const id = (await zhou.qa.listQueue({})).items[0]?.id ?? ''
    await zhou.qa.claim({ id })
    await zhou.qa.saveDraft({ id, text: '周的草稿', citations: [] })
    world.pass(31)
    await chen.qa.claim({ id })
    await chen.qa.saveDraft({ id, text: '陈的草稿', citations: [] })
    expect((await zhou.qa.readCase({ id })).draft?.text).toBe('周的草稿')
    expect((await chen.qa.readCase({ id })).draft?.text).toBe('陈的草稿')
    await chen.qa.answer({ id, text: ANSWER, citations: [...CITED], seen: 1 })
    expect((await zhou.qa.readCase({ id })).draft).toBeUndefined()
  })

  it('does not let an answer pass over words she has added meanwhile', async () => {
    const she = world.anyone()
    const { returnCode } = await she.qa.ask({ category: 'property', text: HOUSE })
    const lawyer = await world.staff('zhou', 'lawyer')
    const id = (await lawyer.qa.listQueue({})).items[0]?.id ?? ''
    await lawyer.qa.claim({ id })
    await she.qa.followUp({ returnCode, text: '他昨晚动手打我了' })
    expect(await codeOf(lawyer.qa.answer({ id, text: ANSWER, citations: [...CITED], seen: 1 }))).toBe('CONFLICT')
    expect((await lawyer.qa.listQueue({})).items[0]).toMatchObject({ urgent: true })
  })

  it('takes at most three follow-ups and no rating before an answer', async () => {
    const she = world.anyone()
    const { returnCode } = await she.qa.ask({ category: 'property', text: HOUSE })
    expect(await codeOf(she.qa.rate({ returnCode, rating: 'helped' }))).toBe('NOT_ANSWERED_YET')
    for (let i = 0; i < 3; i++) await she.qa.followUp({ returnCode, text: `再补充一句${i}` })
    expect(await codeOf(she.qa.followUp({ returnCode, text: '再补充一句' }))).toBe('FOLLOW_UPS_USED')
  })

  it('slows a guesser down, and never one who has the right code from the same address', async () => {
    const { returnCode } = await world.anyone().qa.ask({ category: 'property', text: HOUSE })
    const guesser = world.anyone()
    for (let i = 0; i < 20; i++) await codeOf(guesser.account.whatOpens({ returnCode: String(i).padStart(16, '0') }))
    world.pauses.length = 0
    expect(await codeOf(guesser.qa.readThread({ returnCode: '9'.repeat(16) }))).toBe('RATE_LIMITED')
    expect(Math.max(...world.pauses)).toBe(3000)
    expect(await codeOf(guesser.qa.readThread({ returnCode }))).toBe('OK')
    expect(await guesser.account.whatOpens({ returnCode })).toEqual({ opens: 'question' })
  })

  it('counts the cited articles once, however often the event is delivered', async () => {
    await world.anyone().qa.ask({ category: 'violence', text: TROUBLE })
    const lawyer = await world.staff('zhou', 'lawyer')
    const id = (await lawyer.qa.listQueue({})).items[0]?.id ?? ''
    await lawyer.qa.claim({ id })
    await lawyer.qa.answer({ id, text: ANSWER, citations: [...CITED], seen: 1 })
    await world.runJobs()
    world.pass(2)
    await world.runJobs()
    expect(await lawyer.knowledge.listCited({})).toEqual([
      { law: 'anti-domestic-violence-law', article: '23', uses: 1 },
    ])
  })
})
