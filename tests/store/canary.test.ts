import { randomBytes } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'libsql'
import { COLLECTIONS } from '../../cloudfunctions/functions/collections'
import { MOUNTED, portsOn, serveOn } from '../../cloudfunctions/functions/mount'
import { auditRows } from '../../cloudfunctions/kernel/audit'
import { journal } from '../../cloudfunctions/kernel/journal'
import { createServe } from '../../cloudfunctions/kernel/serve'
import { openStore, type EmbeddedStore } from '../../cloudfunctions/platform/embedded/store'
import { makeSetupCode } from '../../cloudfunctions/slices/account/setup-code'
import { publishedAnswers } from '../../cloudfunctions/slices/qa/records'
import { createClient } from '../../miniprogram/src/api/client'
import { codeOf, createWorld, newKey, type World } from '../world'
import { layWeek, openDirectory, wanting } from '../cloud/scenarios/morning'
import { canary, hits, needlesOf } from './needles'

const CITED = { law: 'civil-code', article: '1079' } as const

/** Staff come in by an invitation, a passphrase and a phone; returns every secret that passed through. */
async function comeIn(world: World, serve = world.serve): Promise<Record<string, string>> {
  const as = (caller: Parameters<typeof serve>[1]) => createClient((envelope) => serve(envelope, caller))
  const [address, secret] = ['198.51.100.77', newKey()]
  const pc = as({ address })
  const [signInName, passphrase] = [`name${newKey().slice(0, 12)}`, canary('passphrase')]
  const device = canary('device').slice(0, 40)
  const invitationCode = (await makeSetupCode(world.ports)) ?? ''
  await codeOf(
    pc.account.acceptInvitation({ returnCode: invitationCode, signInName, passphrase: 'woaini1314', device }),
  )
  const accepted = await pc.account.acceptInvitation({ returnCode: invitationCode, signInName, passphrase, device })
  const wrong = canary('wrong')
  await codeOf(pc.account.signIn({ signInName, passphrase: wrong, device }))
  const signedIn = await pc.account.signIn({ signInName, passphrase, device })
  const { code, words } = await pc.account.startPairing({ secret, device })
  const phone = as({ token: signedIn.token, address })
  expect((await phone.account.seePairing({ code })).device).toBe(device)
  await phone.account.confirmPairing({ code, words })
  const paired = await pc.account.finishPairing({ secret })
  const { items } = await phone.account.listSessions({})
  expect(items.map(({ network }) => network)).toEqual(['198.51.100', '198.51.100', '198.51.100'])
  const tokens = { accepted: accepted.token, signedIn: signedIn.token, paired: paired.token }
  const network = '198.51.100'
  return {
    invitationCode,
    signInName,
    passphrase,
    wrong,
    device,
    secret,
    address,
    network,
    ...tokens,
    pairingCode: code,
  }
}

/** She books, is called, comes and is noted down; returns every private text that passed through. */
async function comeToTalk(world: World, serve = world.serve): Promise<Record<string, string>> {
  const as = (caller: Parameters<typeof serve>[1]) => createClient((envelope) => serve(envelope, caller))
  const privates = {
    openid: `o${randomBytes(13).toString('hex')}`,
    holder: newKey(),
    sessionWords: canary('sessionWords'),
    moreWords: canary('moreWords'),
    phone: '13987654301',
    cover: canary('cover').slice(0, 40),
    note: canary('note'),
    sessionRating: canary('sessionRating'),
  }
  const { store } = world.ports
  await openDirectory(store)
  await layWeek(store, 'wen', 600)
  const she = as({ openid: privates.openid, address: '10.0.0.9' })
  const hours = { on: 'daily' as const, from: 0, to: 1440 }
  const contact = {
    channel: 'phone' as const,
    phone: privates.phone,
    hours,
    pickUp: 'anyone' as const,
    cover: privates.cover,
  }
  const booking = { ...wanting('wen', 540), kind: 'psychology' as const, mode: 'phone' as const }
  const { returnCode } = await she.counseling.book({
    ...booking,
    contact,
    words: privates.sessionWords,
    holder: privates.holder,
  })
  await she.counseling.sayMore({ returnCode, words: privates.moreWords })
  world.pass(2 * 24 * 60 - 30)
  const wen = as({ token: await world.tokenOf('wen', ['counselor']), address: '10.0.0.4' })
  const id = (await wen.counseling.readWeek({ week: '2026-11-23' })).next?.id ?? ''
  expect((await wen.counseling.readSession({ id })).words).toHaveLength(2)
  expect((await wen.counseling.revealContact({ id })).contact).toEqual(contact)
  await wen.counseling.checkIn({ id })
  await wen.counseling.saveNote({ id, text: privates.note })
  expect((await wen.counseling.readNote({ id })).text).toBe(privates.note)
  await wen.counseling.finish({ id, outcome: 'done' })
  await she.counseling.rate({ returnCode, rating: 'helped', note: privates.sessionRating })
  await she.counseling.changeContact({ returnCode, contact: { channel: 'weChat' } }).catch(() => undefined)
  await codeOf(she.counseling.book({ ...booking, contact, words: privates.sessionWords.repeat(60) }))
  await world.runJobs()
  return { ...privates, sessionCode: returnCode }
}

/** Her whole story through the real handlers; returns every private text that passed through. */
async function live(world: World, serve = world.serve): Promise<Record<string, string>> {
  const privates = {
    question: canary('question'),
    followUp: canary('followUp'),
    draft: canary('draft'),
    draftGloss: canary('draftGloss'),
    answer: canary('answer'),
    answerGloss: canary('answerGloss'),
    ratingNote: canary('ratingNote'),
    search: canary('search'),
    openid: `o${randomBytes(13).toString('hex')}`,
    token: await world.tokenOf('zhou', ['lawyer']),
    // Towns are chosen from a list; these two stand nowhere else in the store. Codes of the town's villages, which are
    // longer, stand in the snapshot of places.
    town: '松溉镇',
    townCode: '"500118107"',
  }
  const as = (caller: Parameters<typeof serve>[1]) => createClient((envelope) => serve(envelope, caller))
  const she = as({ openid: privates.openid, address: '10.0.0.9' })
  const lawyer = as({ token: privates.token, address: '10.0.0.3' })
  const asked = await she.qa.ask({ category: 'divorce', text: `怎么办？${privates.question}`, town: '500118107' })
  const { returnCode } = asked
  await she.qa.followUp({ returnCode, text: privates.followUp })
  await codeOf(she.account.me({}))
  await codeOf(she.qa.searchPublished({ text: privates.search }))
  const id = (await lawyer.qa.listQueue({})).items[0]?.id ?? ''
  await lawyer.qa.claim({ id })
  await lawyer.qa.saveDraft({ id, text: privates.draft, citations: [{ ...CITED, gloss: privates.draftGloss }] })
  expect((await lawyer.qa.readCase({ id })).draft?.text).toBe(privates.draft)
  const text = `先别急，听我说，慢慢来，一步一步来。${privates.answer}`
  await lawyer.qa.answer({ id, text, citations: [{ ...CITED, gloss: privates.answerGloss }], seen: 2 })
  await she.qa.rate({ returnCode, rating: 'helped', note: privates.ratingNote })
  const replaced = await she.qa.replaceCode({ returnCode })
  expect((await she.qa.readThread(replaced)).messages).toHaveLength(3)
  // Refusals are logged too, and must not quote her.
  await codeOf(she.qa.followUp({ returnCode, text: privates.followUp }))
  await codeOf(she.qa.ask({ category: privates.question as 'other', text: privates.question.repeat(200) }))
  await world.runJobs()
  return { ...privates, returnCode, secondCode: replaced.returnCode }
}

describe('private words', () => {
  // Passphrases are slow on purpose, and the machine may be busy.
  const dir = mkdtempSync(join(tmpdir(), 'chazhu-canary-'))
  const file = join(dir, 'chazhu.db')
  let engine: EmbeddedStore
  let world: World
  beforeEach(async () => {
    for (const end of ['', '-wal', '-shm']) rmSync(file + end, { force: true })
    engine = openStore(file)
    world = await createWorld({ engine })
  })
  afterEach(() => engine.close())
  afterAll(() => rmSync(dir, { recursive: true }))

  const files = () => ({ db: read(file), 'db-wal': read(`${file}-wal`), 'db-shm': read(`${file}-shm`) })
  const read = (path: string) => (existsSync(path) ? readFileSync(path) : Buffer.alloc(0))
  const all = async (of: typeof auditRows | typeof journal) =>
    Buffer.from(JSON.stringify((await engine.find(of as typeof auditRows, { index: 'byTime', limit: 100 })).items))
  const places = async () => ({
    ...files(),
    log: Buffer.from(JSON.stringify(world.lines)),
    audit: await all(auditRows),
    journal: await all(journal),
  })

  it('lie nowhere: not in the files, the log, the audit or the journal', async () => {
    const privates = { ...(await live(world)), ...(await comeToTalk(world)), ...(await comeIn(world)) }
    const before = await places()
    expect(Math.min(before['db-wal'].length, before.log.length, before.audit.length)).toBeGreaterThan(100)
    expect(before.journal.toString()).toContain('qa.replaceCode')
    expect(before.journal.toString()).toContain('account.finishPairing')
    expect(hits(privates, before)).toEqual([])
    // libsql leaves the log where it is when it closes; move everything into the file, as time would.
    engine.close()
    const database = new Database(file)
    database.exec('PRAGMA wal_checkpoint(TRUNCATE)')
    const closed = files()
    database.close()
    expect(closed.db.length).toBeGreaterThan(10_000)
    expect(hits(privates, closed)).toEqual([])
    engine = openStore(file)
  })

  it('would be found if they lay in an open field (control)', async () => {
    const answer = canary('answer')
    await world.ports.store.insert(publishedAnswers, {
      _id: 'p1',
      category: 'divorce',
      title: 't',
      question: 'q',
      answer,
      citations: [],
      lawyerName: 'l',
      answeredOn: '2026-11-01',
      publishedAt: '2026-11-01T00:00:00.000Z',
      sample: true,
      terms: [],
    })
    expect(hits({ answer }, await places())).toEqual(['answer: utf8 in db-wal'])
  })

  it('would be found if the store were not sealed (planted fault)', async () => {
    const open = portsOn({ ...world.ports, store: engine }, async () => {})
    const serve = serveOn(open)
    const found = hits(
      { ...(await live(world, serve)), ...(await comeToTalk(world, serve)), ...(await comeIn(world, serve)) },
      await places(),
    )
    const fields = new Set(found.map((hit) => hit.split(':')[0]))
    expect([...fields].sort()).toEqual(
      [
        ...['answer', 'answerGloss', 'draft', 'draftGloss', 'followUp', 'question', 'ratingNote', 'town'],
        ...['device', 'network'],
        ...['sessionWords', 'moreWords', 'phone', 'cover', 'note', 'sessionRating'],
      ].sort(),
    )
  })

  it('would be found in any disguise (planted faults)', () => {
    const text = canary('x')
    const json = JSON.stringify({ text })
    for (const bytes of [
      Buffer.from(json, 'utf16le'),
      Buffer.from(Buffer.from(json).toString('base64')),
      Buffer.from(Buffer.from(`.${json}`).toString('base64url')),
      Buffer.from(Buffer.from(`..${json}`).toString('base64')),
      Buffer.from(Buffer.from(json).toString('hex')),
      Buffer.from(encodeURIComponent(json)),
    ]) {
      expect(hits({ text }, { bytes })).not.toEqual([])
    }
    expect(needlesOf('1234567890123456').get('integer')).toHaveLength(8)
  })

  it('do not reach the log when an error of ours quotes them, not even when they look like a trace', async () => {
    const secret = canary('secret')
    const quoting = () => {
      throw new Error(`cannot take ${secret}\n    at ${secret} (${secret}:1:1)`)
    }
    const serve = createServe({ ...MOUNTED, qa: { ...MOUNTED.qa, serviceTerms: quoting } }, world.ports)
    const { replies } = await serve({ calls: [{ slice: 'qa', op: 'serviceTerms', input: {} }] }, { address: 'a' })
    expect(replies[0]).toMatchObject({ ok: false, error: { code: 'INTERNAL' } })
    expect(world.lines.at(-1)?.trace?.length).toBeGreaterThan(1)
    expect(
      hits(
        { secret },
        { log: Buffer.from(JSON.stringify(world.lines)), replies: Buffer.from(JSON.stringify(replies)) },
      ),
    ).toEqual([])
  })

  it('are sealed in every collection that holds what people typed', () => {
    const sealed = Object.fromEntries(COLLECTIONS.flatMap((c) => (c.sealed.length ? [[c.name, c.sealed]] : [])))
    expect(sealed).toEqual({
      bells: ['openid'],
      questions: ['messages', 'town', 'ratingNote'],
      bookings: ['contact', 'words', 'holder', 'ratingNote', 'openid'],
      sessionNotes: ['text'],
      holders: ['holds'],
      drafts: ['text', 'citations'],
      sessions: ['device', 'network'],
      pairings: ['device', 'network'],
      signIns: ['passphrase'],
      shelters: ['content'],
    })
  })
})
