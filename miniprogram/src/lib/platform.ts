import { normalise } from './normalise'

/** H5: repair what Taro and NutUI leave without role or keys. */
export function startPlatform(): void {
  normalise()
}
