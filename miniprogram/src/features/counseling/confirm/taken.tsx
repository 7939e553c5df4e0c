import { instantAt, momentText } from '@shared/values/instant'
import { back } from '@/lib/routes'
import { Box, Button, Note } from '@/ui'
import { fairWho, nearestFree, type Slot, type Times } from '../times/free-times'

const OFFERED = 2

interface TakenProps {
  times: Times | undefined
  wanted: Slot
  /** It begins too soon, instead of being somebody else's. */
  late: boolean
  /** Who can be met in the way she has chosen. */
  may: (counselorId: string) => boolean
  onPick: (slot: Slot & { counselorId: string }) => void
}

/** Somebody was faster, or she took long: her words stay, and the two nearest times that are still free are one tap away. */
export function Taken({ times, wanted, late, may, onPick }: TakenProps) {
  const why = late ? '离开始太近，网上约不了了' : '这个时间刚被别人约走'
  const whoAt = (slot: Slot) => times && fairWho(times, slot, may)
  const near = times ? nearestFree(times.days, wanted, OFFERED, (slot) => whoAt(slot) !== undefined) : []
  const others = near.flatMap((slot) => {
    const counselorId = whoAt(slot)
    return counselorId === undefined ? [] : [{ ...slot, counselorId }]
  })
  return (
    <Box role="alert" className="confirm-taken">
      <Note tone="tea" icon="info">
        <Box as="b" className="cz-bold">
          {others.length > 0
            ? `${why}。下面${others.length === 1 ? '一个' : '两个'}还空着。`
            : `${why}，近处也没有空的了。`}
        </Box>
        你写的都还在。
      </Note>
      {others.map((slot) => (
        <Button key={`${slot.on} ${slot.from}`} kind="soft" icon="clock" onPress={() => onPick(slot)}>
          {momentText(instantAt(slot.on, slot.from))}
        </Button>
      ))}
      <Button onPress={back}>看别的时间</Button>
    </Box>
  )
}
