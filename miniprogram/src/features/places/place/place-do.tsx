import type { PlaceDto } from '@shared/contract/places'
import type { OpenState } from '@shared/rules/places'
import { HOTLINES } from '@shared/values/hotlines'
import { Box, Button } from '@/ui'
import { CallPlace } from '../call-place'
import { GoThere } from '../go-there'

/**
 * The one thing to do next is amber: to go where the door is open, to call where nobody knows, and before a closed door
 * the number that always answers. Nobody is sent through the night to a door that is shut.
 */
export function PlaceDo({ place, is }: { place: PlaceDto; is: OpenState['is'] }) {
  const { name, address, position } = place
  const phone = is === 'closed' && place.phone === HOTLINES.federation.number ? undefined : place.phone
  const way = (kind: 'next' | 'line') =>
    position ? <GoThere name={name} address={address} position={position} kind={kind} /> : null
  if (is === 'open')
    return (
      <Box className="place-do">
        {way('next')}
        <CallPlace phone={phone} kind={position ? 'brand' : 'next'} whole />
      </Box>
    )
  return (
    <Box className="place-do">
      {is === 'closed' ? (
        <Button kind="next" icon="phone" calls="federation">
          现在关着，先打 12338
        </Button>
      ) : null}
      {is === 'unknown' || phone ? <CallPlace phone={phone} kind={is === 'unknown' ? 'next' : 'soft'} whole /> : null}
      {way('line')}
    </Box>
  )
}
