import type { PlaceContent } from '@shared/values/place-content'
import type { ContentField } from '../content-words'

export type Side = 'one' | 'other'
/** `both`: of lists, what either has. */
export type Choices = Partial<Record<ContentField, Side | 'both'>>

const MOST_ALIASES = 5
const LISTS: readonly ContentField[] = ['aliases', 'services', 'facilities', 'languages']
export const isList = (field: ContentField): boolean => LISTS.includes(field)

/** What she chose to keep, field by field; what she did not choose is of the place that stays. */
export function merged(one: PlaceContent, other: PlaceContent, stays: Side, choices: Choices): PlaceContent {
  const sides = { one, other }
  const side = (field: ContentField): PlaceContent => {
    const choice = choices[field] ?? stays
    return sides[choice === 'both' ? stays : choice]
  }
  const kept = <K extends ContentField>(field: K): Partial<Pick<PlaceContent, K>> => {
    const said = side(field)[field]
    return (said === undefined ? {} : { [field]: said }) as Partial<Pick<PlaceContent, K>>
  }
  function list<T>(field: ContentField, of: (content: PlaceContent) => readonly T[]): T[] {
    return choices[field] === 'both' ? [...new Set([...of(one), ...of(other)])] : [...of(side(field))]
  }
  const kind = side('kind').kind
  return {
    kind,
    name: side('name').name,
    aliases: list('aliases', ({ aliases }) => aliases).slice(0, MOST_ALIASES),
    services: list('services', ({ services }) => services),
    facilities: list('facilities', ({ facilities }) => facilities),
    languages: list('languages', ({ languages }) => languages),
    ...kept('address'),
    ...kept('landmark'),
    ...kept('phone'),
    ...kept('position'),
    ...kept('hours'),
    ...kept('reception'),
    // stars are a station's alone
    ...(kind === 'station' && kept('stars')),
    ...(one.sample && other.sample && { sample: true }),
  }
}
