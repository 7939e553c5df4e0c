import type { PlacesSnapshotDto } from '@shared/contract/places'

interface Kept {
  snapshot: PlacesSnapshotDto
  withdrawn: readonly string[]
}

const done = new WeakMap<Kept, PlacesSnapshotDto>()

/** What may be shown. Once for each reading, so that whoever compares by identity sees the same. */
export function withoutWithdrawn(kept: Kept): PlacesSnapshotDto {
  const known = done.get(kept)
  if (known) return known
  const gone = new Set(kept.withdrawn)
  const snapshot = { ...kept.snapshot, places: kept.snapshot.places.filter(({ id }) => !gone.has(id)) }
  done.set(kept, snapshot)
  return snapshot
}
