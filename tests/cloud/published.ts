import { deepEqual, rejects } from 'node:assert/strict'
import { installationKind } from '../../cloudfunctions/domain/installation'
import { sealedStore } from '../../cloudfunctions/kernel/sealed-store'
import { addPerson } from '../../cloudfunctions/slices/account/people'
import { startSession } from '../../cloudfunctions/slices/account/sessions'
import { BOOK, books } from '../../cloudfunctions/slices/places/records'
import { createClient } from '../../miniprogram/src/api/client'
import { installPlaces } from '../../scripts/seeds/places/install'
import { PlacesSnapshotDto } from '../../shared/contract/places'
import { addMinutes } from '../../shared/values/instant'
import { MONDAY_10, personOf } from '../world'
import { openBackend, type Cloud } from './backend'

/** The area of 三星村, which has one place: its federation. */
const VILLAGE = '500118001202'

/**
 * The job as it is uploaded, between the database's wire and the bucket's: a file that hosting refuses or does not take is
 * tried again by the next job and sent once; one place is closed, and the next job sends the file without it.
 */
export async function publishesPlaces(cloud: Cloud): Promise<string> {
  let now = MONDAY_10
  const { puts } = cloud.hosting
  const backend = openBackend(cloud, { now: () => Date.parse(now), lines: [], pauses: [], limitScale: 1_000 })
  const store = sealedStore(backend.engine, cloud.seal)
  // The lease of a job that failed lasts a minute.
  const nextJob = () => {
    now = addMinutes(now, 2)
    puts.length = 0
    return backend.runJobs()
  }
  const sent = () => puts.map(({ body }) => PlacesSnapshotDto.parse(JSON.parse(body)).places)
  const unsent = async () => (await store.get(books, BOOK))?.unsent
  await installationKind(store, 'real')
  await installPlaces(store, now)

  try {
    for (const fault of ['refuses', 'breaks'] as const) {
      cloud.hosting.now.fault = fault
      await rejects(nextJob(), /the jobs did not run/)
      deepEqual([puts.length, await unsent()], [0, true])
    }
  } finally {
    delete cloud.hosting.now.fault
  }
  await nextJob()
  deepEqual([sent().map(({ length }) => length), await unsent()], [[291], undefined])
  const [{ path, headers, body } = { path: '', headers: {}, body: '' }] = puts
  deepEqual(
    [path, headers['content-type'], headers['cache-control']],
    ['published/places.json', 'application/json; charset=utf-8', 'no-cache'],
  )
  await nextJob()
  deepEqual(puts, [])

  await store.transact((tx) => addPerson(tx, personOf('officer', ['officer'])))
  const token = await startSession({ store, seal: cloud.seal }, 'officer', now)
  const officer = createClient((envelope) => backend.serve(envelope, { token, address: 'a' }))
  const { items } = await officer.places.listPlaces({ within: VILLAGE })
  const { id = '', revision = 0 } = items[0] ?? {}
  await officer.places.closePlace({ id, seen: revision, why: '搬走了' })
  await nextJob()
  deepEqual(
    sent().map((places) => [places.length, places.some((place) => place.id === id)]),
    [[290, false]],
  )
  backend.engine.close()
  return `${Math.round(Buffer.byteLength(body) / 1024)} KB`
}
