import { useState } from 'react'
import { FOR_TWO, type ServiceKind } from '@shared/values/counseling/services'
import { addMinutes, instantAt, momentText } from '@shared/values/instant'
import { Box, Button, Icon, PageFrame, StateView, Text } from '@/ui'
import { CodeHere } from '@/ui/code/code-here'
import { NotSent } from '@/ui/not-sent'
import { SlotCard } from '../parts/slot-card'
import { TellFields } from '../parts/tell-fields'
import { useTelling } from '../parts/telling'
import { counselorOf, termsOf, useDirectory, type Directory } from '../parts/use-directory'
import { modesFor } from '../parts/words'
import { siteAt, type Slot } from '../times/free-times'
import { useTimes } from '../times/use-times'
import { Taken } from './taken'
import { useBooking } from './use-booking'

type Chosen = Slot & { counselorId: string }
interface ConfirmProps {
  kind: ServiceKind
  first: Chosen
  /** She asked for this counselor alone. */
  only: string | undefined
}

export function Confirm(props: ConfirmProps) {
  const directory = useDirectory()
  if (directory.data) return <Form {...props} directory={directory.data} />
  return (
    <PageFrame>
      <Text kind="h1">看一遍，定下来</Text>
      <StateView of={directory}>{() => null}</StateView>
    </PageFrame>
  )
}

const NOT_SENT = '没约上，写的都还在'

function Form({ kind, first, only, directory }: ConfirmProps & { directory: Directory }) {
  const [slot, setSlot] = useState<Chosen>(first)
  const telling = useTelling()
  const times = useTimes(kind, only)
  const terms = termsOf(directory, kind)
  const counselor = counselorOf(directory, slot.counselorId)
  const modes = terms ? modesFor(terms, counselor) : []
  const mode = telling.mode && modes.includes(telling.mode) ? telling.mode : (modes[0] ?? 'place')
  const together = FOR_TWO.has(kind) && telling.together
  const booking = useBooking({ kind, mode, slot, telling, together }, () => void times.refetch())
  const late = booking.error?.failure.code === 'TOO_LATE'
  const taken = late || booking.error?.failure.code === 'SLOT_TAKEN'
  const startsAt = instantAt(slot.on, slot.from)
  const site = times.data && siteAt(times.data, slot, slot.counselorId)
  const moved = slot !== first
  const offers = (id: string) => terms !== undefined && modesFor(terms, counselorOf(directory, id)).includes(mode)
  const pickOther = (other: Chosen) => {
    setSlot(other)
    booking.forget()
  }
  if (booking.codeHere) return <CodeHere code={booking.codeHere} title="约上了" of="booked" />
  return (
    <PageFrame
      barNote={
        booking.error ? undefined : (
          <Box className="cz-hide-elder confirm-note">
            <Icon name="lock" size="xs" />
            <Box as="span">不用姓名，凭回执码来改、来取消</Box>
          </Box>
        )
      }
      bar={
        <>
          {taken ? (
            <Taken times={times.data} wanted={slot} late={late} may={offers} onPick={pickOther} />
          ) : (
            <NotSent error={booking.error} title={NOT_SENT} />
          )}
          {taken ? null : (
            <Button kind="next" busy={booking.busy} onPress={booking.send}>
              {booking.busy
                ? '在约，先别关'
                : booking.error
                  ? '再约一次'
                  : moved
                    ? `改约 ${momentText(startsAt)}`
                    : '确认预约'}
            </Button>
          )}
        </>
      }
    >
      <Text kind="h1">看一遍，定下来</Text>
      <Box className="confirm-summary">
        <SlotCard
          kind={kind}
          mode={mode}
          slot={{
            startsAt,
            endsAt: addMinutes(startsAt, terms?.minutes ?? 0),
            ...(counselor && { counselor }),
            ...(site && { site }),
          }}
          looking={times.isPending}
        />
      </Box>
      <TellFields kind={kind} modes={modes} mode={mode} telling={telling} problem={booking.problem} />
    </PageFrame>
  )
}
