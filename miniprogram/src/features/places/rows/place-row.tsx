import { PLACE_SERVICE_LABEL } from '@shared/glossary'
import { distanceText } from '@shared/rules/places'
import type { Instant } from '@shared/values/instant'
import { Box, Link, Tag } from '@/ui'
import { openWords } from '../open-words'
import type { Shown } from '../shown'
import './rows.scss'

const SERVICES_SHOWN = 2

const offers = ({ services = [] }: Shown['place']): string =>
  services
    .slice(0, SERVICES_SHOWN)
    .map((service) => PLACE_SERVICE_LABEL[service])
    .join('、')

/** How far, if her place is known; that nobody has checked where it is, is always said. */
const farText = ({ place, metres }: Shown): string | undefined =>
  metres !== undefined ? distanceText(metres) : place.position ? undefined : '位置待核实'

/** One place in a line: what it is called, how far, how long it is open. The number is its pin's on the map. */
export function PlaceRow({ shown, number, now }: { shown: Shown; number?: number; now: Instant }) {
  const { place, open } = shown
  const far = farText(shown)
  const offered = offers(place)
  const first = number === 1
  return (
    <Link opens={{ to: 'place', params: { id: place.id } }} className="places-row">
      {number === undefined ? null : (
        <Box as="span" className={`places-row__number${first ? ' places-row__number--first' : ''}`}>
          {String(number)}
        </Box>
      )}
      <Box as="span" className="places-row__words">
        <Box as="span" className="places-row__head">
          <Box as="span" className="places-row__title">
            <Box as="b" className="places-row__name">
              {place.name.replace('（示例）', '')}
            </Box>
            {place.sample ? <Tag>示例</Tag> : null}
          </Box>
          {far ? (
            <Box as="span" className={`places-row__far${shown.metres === undefined ? ' places-row__far--none' : ''}`}>
              {far}
            </Box>
          ) : null}
        </Box>
        <Box as="span" className="places-row__note">
          <Box as="span" className="places-row__state">
            {openWords(open, now)}
          </Box>
          {offered ? (
            <>
              <Box as="span" className="places-row__dot">
                {' · '}
              </Box>
              <Box as="span" className="places-row__state">
                {offered}
              </Box>
            </>
          ) : null}
        </Box>
      </Box>
    </Link>
  )
}
