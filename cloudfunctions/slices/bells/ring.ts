import type { Role } from '@shared/contract/access'
import { NOTICE_FIELDS } from '@shared/rules/neutral'
import { addMinutes, minuteOfDay, type Instant } from '@shared/values/instant'
import { BELL_DAY } from '@shared/values/service-hours'
import { findAll } from '../../kernel/find-all'
import { inParallel } from '../../kernel/in-parallel'
import type { Store, Tx } from '../../kernel/store'
import type { Waiting } from '../../kernel/waiting'
import type { Sent, Telling } from '../../kernel/wechat'
import { bellRecords, type BellRecord } from './records'

export const isCalled = (role: Role): role is 'lawyer' | 'officer' => role === 'lawyer' || role === 'officer'

const PAGE = 'workbench/home/index'
/** So long nobody is called again: she is on her way to her desk, and sees there what has come meanwhile. */
const QUIET_MINUTES = 10
/** WeChat may have sent what it was too slow to answer for. */
const AGAIN_MINUTES = 5
/** One run, in real time: WeChat may be slow, and others wait for their turn. */
const RUN_MS = 20_000

/**
 * Calls whoever asked for it to what began to wait since she was last at her desk; once for all of it. WeChat is asked
 * before it is noted, so that she hears of it at least once. `waiting` is read only where somebody can be called.
 */
export async function ring(
  store: Store,
  now: Instant,
  waiting: () => Promise<readonly Waiting[]>,
  telling: Telling | undefined,
): Promise<void> {
  const minute = minuteOfDay(now)
  if (!telling || minute < BELL_DAY.from || minute >= BELL_DAY.to) return
  const hung = { index: 'byTime', to: addMinutes(now, -QUIET_MINUTES) } as const
  const bells = (await findAll(store, bellRecords, hung)).filter(({ againAt = now }) => againAt <= now)
  if (bells.length === 0) return
  const things = (await waiting()).filter(({ since }) => since <= now)
  const called = bells.filter((bell) => things.some((thing) => isNewsTo(thing, bell)))
  const until = Date.now() + RUN_MS
  await inParallel(called, async (bell) => {
    if (Date.now() > until) return
    const { openid } = bell
    const sent = await telling.weChat.send({ openid, template: telling.template, page: PAGE, fields: NOTICE_FIELDS })
    await store.transact((tx) => note(tx, bell, sent, now))
  })
}

const isNewsTo = ({ role, areas, since }: Waiting, { grants, knownAt }: BellRecord): boolean =>
  since > knownAt && grants.some((grant) => grant.role === role && areas?.includes(grant.area) !== false)

/** What failed is tried again later, and others first; whoever has allowed no more is not asked for. */
async function note(tx: Tx, { _id, version, rings }: BellRecord, sent: Sent, now: Instant): Promise<void> {
  const bell = await tx.get(bellRecords, _id)
  // Meanwhile she has hung it anew, or taken it down.
  if (bell?.version !== version) return
  const { againAt: _again, ...rung } = bell
  if (sent === 'failed') await tx.replace(bellRecords, { ...rung, againAt: addMinutes(now, AGAIN_MINUTES) })
  else if (sent === 'declined' || rings <= 1) await tx.remove(bellRecords, _id)
  else await tx.replace(bellRecords, { ...rung, rings: rings - 1, knownAt: now })
}
