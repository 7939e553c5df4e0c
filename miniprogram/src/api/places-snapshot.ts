import { useQuery } from '@tanstack/react-query'
import { toInstant } from '@shared/values/instant'
import type { CallError } from './call-error'
import { api } from './client'
import { isSnapshot, keepPlaces, readKeptPlaces, type PlacesKept } from './places-kept'
import { readPublished } from './published'
import { queryClient } from './query-client'

const FILE = '/published/places.json'
const KEY = ['places', 'snapshot'] as const
const STALE_MS = 5 * 60_000

/** Before the first publishing. */
const NOTHING_YET = { builtAt: toInstant(0), hours: [], villages: [], places: [] }

type Latest = Pick<PlacesKept, 'snapshot' | 'etag'>

/** The file first, which costs no function; the function where there is no file. */
async function latest(have: PlacesKept | undefined): Promise<Latest> {
  const file = await readPublished(FILE, have?.etag)
  if (file === 'same' && have) return have
  if (file && file !== 'same' && isSnapshot(file.body))
    return { snapshot: file.body, ...(file.etag && { etag: file.etag }) }
  const { version, snapshot } = await api.places.readSnapshot(have ? { have: have.snapshot.version } : {})
  if (snapshot) return { snapshot }
  return { snapshot: have?.snapshot.version === version ? have.snapshot : { ...NOTHING_YET, version } }
}

/**
 * Both or nothing: a snapshot without what has been withdrawn since might show a door that must not be known any more.
 */
async function read(): Promise<PlacesKept> {
  const have = queryClient.getQueryData<PlacesKept>(KEY) ?? readKeptPlaces()
  const [{ snapshot, etag }, { ids }] = await Promise.all([latest(have), api.places.listWithdrawn({})])
  const now: PlacesKept = { snapshot, withdrawn: ids, at: Date.now(), ...(etag && { etag }) }
  keepPlaces(now)
  return now
}

/**
 * All public places. What is kept on the phone stands at once; the server is asked when it is five minutes old. The index
 * of this folder leaves it out, so that it travels with the pages that need it and not in the main package.
 */
export const usePlaces = () =>
  useQuery<PlacesKept, CallError>({
    queryKey: KEY,
    queryFn: read,
    staleTime: STALE_MS,
    initialData: readKeptPlaces,
    initialDataUpdatedAt: () => readKeptPlaces()?.at,
  })
