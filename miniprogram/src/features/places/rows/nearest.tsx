import type { Instant } from '@shared/values/instant'
import { Box } from '@/ui'
import { CallPlace } from '../call-place'
import { GoThere } from '../go-there'
import type { Shown } from '../shown'
import { PlaceRow } from './place-row'

/**
 * The first one stands open: one press calls, one leads there. The way is the one thing to do next when the door is open;
 * where nobody knows, the call is.
 */
export function Nearest({ shown, now }: { shown: Shown; now: Instant }) {
  const { name, address, phone, position } = shown.place
  const open = shown.open.is === 'open'
  const callFirst = shown.open.is === 'unknown' || (open && !position)
  return (
    <Box className="places-nearest">
      <PlaceRow shown={shown} number={1} now={now} />
      <Box className={`places-nearest__do${position ? '' : ' places-nearest__do--one'}`}>
        <CallPlace phone={phone} kind={callFirst ? 'next' : 'soft'} />
        {position ? <GoThere name={name} address={address} position={position} kind={open ? 'next' : 'line'} /> : null}
      </Box>
    </Box>
  )
}
