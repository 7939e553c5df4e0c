import { createHash } from 'node:crypto'
import { termsOf } from '../../cloudfunctions/slices/qa/terms'
import { publishedAnswers } from '../../cloudfunctions/slices/qa/records'
import { lawTopics } from '../../cloudfunctions/slices/knowledge/records'
import type { Collection, Doc, New } from '../../cloudfunctions/kernel/collection'
import type { Ports } from '../../cloudfunctions/kernel/ports'
import { instantAt } from '../../shared/values/instant'
import { TOPICS } from '../../shared/values/topic'
import { LAW_CARDS } from './law-cards'
import { PUBLISHED_ANSWERS } from './published-answers'

type Store = Ports['store']

async function put<R extends Doc>(store: Store, into: Collection<R>, record: New<R>): Promise<void> {
  const there = await store.get(into, record._id)
  if (!there) return store.insert(into, record)
  const { version, ...before } = there
  if (digest(before) !== digest(record)) await store.replace(into, { ...record, version } as R)
}
const digest = (value: unknown) => createHash('sha256').update(JSON.stringify(value)).digest('hex')

/** What every installation has: the law cards. Writes only what differs. */
export async function installLawCards(store: Store): Promise<void> {
  await Promise.all(
    TOPICS.map((topic) =>
      put(store, lawTopics, { _id: topic, cards: LAW_CARDS.filter((card) => card.topic === topic) }),
    ),
  )
}

const MORNING = 10 * 60

/** The public library's examples, marked 示例 on the screen. */
export async function installSamples(store: Store): Promise<void> {
  await Promise.all(
    PUBLISHED_ANSWERS.map(({ id, keywords, lawyer, answeredOn, ...rest }, i) =>
      put(store, publishedAnswers, {
        _id: id,
        ...rest,
        lawyerName: lawyer,
        answeredOn,
        publishedAt: instantAt(answeredOn, MORNING + (i % 60)),
        sample: true,
        terms: termsOf([rest.title, ...keywords, rest.question].join(' ')),
      }),
    ),
  )
}
