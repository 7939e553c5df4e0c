import type { OpeningHours, OpenOn } from '../../../shared/values/opening-hours'
import type { AreaCode } from '../../../shared/values/place'
import type { PlaceContent } from '../../../shared/values/place-content'

/** A place as an installation begins with it. Without `confirmedDaysAgo` nobody has ever said that it is right. */
export type PlaceSeed = Readonly<{ id: string; area: AreaCode; content: PlaceContent; confirmedDaysAgo?: number }>

/** '9:00' or, past midnight, '26:00'. */
const minutes = (clock: string): number => {
  const [hours = 0, rest = 0] = clock.split(':').map(Number)
  return hours * 60 + rest
}

/** `open('workdays', '9:00–12:00', '14:00–17:30')` */
export const open = (on: OpenOn | readonly OpenOn[], ...spans: readonly string[]): OpeningHours => ({
  rows: [on].flat().flatMap((day) =>
    spans.map((span) => {
      const [from = '', to = ''] = span.split('–')
      return { on: day, from: minutes(from), to: minutes(to) }
    }),
  ),
  restsOnHolidays: false,
  exceptions: [],
})
export const OFFICE_HOURS = open('workdays', '9:00–12:00', '14:00–17:30')
export const ALWAYS = open('daily', '0:00–24:00')

/** Rings nowhere: no exchange begins with zeros. */
const silentPhone = (nth: number): string => `023-000000${String(nth).padStart(2, '0')}`

type Told = Omit<PlaceContent, 'name' | 'phone' | 'sample' | 'aliases' | 'facilities' | 'languages' | 'position'> &
  Partial<Pick<PlaceContent, 'aliases' | 'facilities' | 'languages'>>

/** An invented place; its name says so, and so does a mark. */
export const sample = (
  id: string,
  name: string,
  { area, at: [lat, lng], confirmedDaysAgo, phone }: Where,
  told: Told,
): PlaceSeed => ({
  id: `sample-${id}`,
  area,
  content: {
    aliases: [],
    facilities: [],
    languages: ['mandarin', 'chongqing'],
    ...told,
    name: `${name}（示例）`,
    phone: silentPhone(phone),
    position: { lat, lng },
    sample: true,
  },
  confirmedDaysAgo,
})
type Where = Readonly<{
  area: AreaCode
  at: readonly [lat: number, lng: number]
  confirmedDaysAgo: number
  phone: number
}>
