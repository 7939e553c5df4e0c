import { roughly } from '@shared/rules/places'
import type { Position } from '@shared/values/place-content'

const OPTIONS = { enableHighAccuracy: false, timeout: 10_000, maximumAge: 10 * 60_000 }

/** Her place to a kilometre, if she and her phone allow it. What the phone told more exactly is dropped here. */
export async function askWhere(): Promise<Position | undefined> {
  try {
    const { coords } = await new Promise<GeolocationPosition>((done, fail) =>
      navigator.geolocation.getCurrentPosition(done, fail, OPTIONS),
    )
    // browsers tell WGS-84; our places stand as China's maps have them
    const { default: gcoord } = await import('gcoord')
    const [lng, lat] = gcoord.transform<[number, number]>(
      [coords.longitude, coords.latitude],
      gcoord.WGS84,
      gcoord.GCJ02,
    )
    return roughly({ lat, lng })
  } catch {
    return undefined
  }
}
