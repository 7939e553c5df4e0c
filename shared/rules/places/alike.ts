import type { AreaCode } from '../../values/place'
import type { PlaceContent } from '../../values/place-content'
import { normalize } from '../search/text'
import { metresBetween } from './distance'

const TOWN_LENGTH = 9
/** Nearer than this they are one door. */
const ONE_DOOR_METRES = 60
/** Words that nearly all names share. */
const COMMON = /示例|永川区|重庆市|妇女联合会|妇联|工作室|社区|村|街道|镇/g

export type Likeness = 'name' | 'phone' | 'position'
type Known = Readonly<{ area: AreaCode; content: Pick<PlaceContent, 'kind' | 'name' | 'phone' | 'position'> }>

const digits = (phone: string): string => phone.replace(/\D/g, '')
const bareName = (name: string): string => {
  const plain = normalize(name).replace(/ /g, '')
  return plain.replace(COMMON, '') || plain
}
/** A town's federation and that of its village of the same name are two: each area has its own. */
const nameKey = ({ area, content: { kind, name } }: Known): string =>
  `n:${kind === 'federation' ? area : area.slice(0, TOWN_LENGTH)}:${kind}:${bareName(name)}`
/** Short numbers are hotlines that many share. */
const phoneKey = ({ content: { phone } }: Known): string | undefined =>
  phone && digits(phone).length > 6 ? `p:${digits(phone)}` : undefined

/** Under which a place is looked up when another is brought in that may be the same. */
export const alikeKeys = (place: Known): string[] =>
  [nameKey(place), phoneKey(place)].filter((key) => key !== undefined)

/** Why two places are probably one; undefined when nothing says so. */
export function alikeBecause(a: Known, b: Known): Likeness | undefined {
  if (nameKey(a) === nameKey(b)) return 'name'
  const phone = phoneKey(a)
  if (phone !== undefined && phone === phoneKey(b)) return 'phone'
  const [here, there] = [a.content.position, b.content.position]
  return a.content.kind === b.content.kind && here && there && metresBetween(here, there) < ONE_DOOR_METRES
    ? 'position'
    : undefined
}
