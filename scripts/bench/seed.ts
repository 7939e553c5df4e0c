import { termsOf } from '../../cloudfunctions/slices/qa/terms'
import { publishedAnswers } from '../../cloudfunctions/slices/qa/records'
import { openStore } from '../../cloudfunctions/platform/embedded/store'
import { instantAt } from '../../shared/values/instant'
import { PUBLISHED_ANSWERS } from '../seeds/published-answers'

/** `seed.js <file> <rows>`: a library as large as a district's after many years, our examples over and over. */
const [file = '', rows = '0'] = process.argv.slice(2)
const TOTAL = Number(rows)
const BATCH = 2000
/** The rows that lists read are whole. Older ones are found by their titles alone, or seeding takes minutes. */
const WHOLE = 2000

const examples = PUBLISHED_ANSWERS.map(({ keywords, lawyer, ...rest }) => {
  const shared = { ...rest, lawyerName: lawyer, sample: true }
  return {
    old: { ...shared, terms: termsOf(rest.title) },
    whole: { ...shared, terms: termsOf([rest.title, ...keywords, rest.question].join(' ')) },
  }
})
const recordAt = (i: number) => {
  const example = examples[i % examples.length]
  if (!example) throw new Error('there are no examples to seed from')
  const { id, ...rest } = i < TOTAL - WHOLE ? example.old : example.whole
  return { ...rest, _id: `${id}-${i}`, publishedAt: instantAt('2020-01-01', i) }
}

async function seed(): Promise<void> {
  const store = openStore(file)
  for (let from = 0; from < TOTAL; from += BATCH) {
    await store.transact(
      async (tx) => {
        for (let i = from; i < Math.min(TOTAL, from + BATCH); i++) await tx.insert(publishedAnswers, recordAt(i))
      },
      { deadline: Infinity },
    )
  }
  store.close()
}

seed().catch((thrown: unknown) => {
  process.stderr.write(`${String(thrown)}\n`)
  process.exit(1)
})
