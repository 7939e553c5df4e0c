import { useApiQuery } from '@/api'
import { take, type Booked } from '@/lib/handover'
import { useForgotten } from '@/lib/forgotten'
import { openCode } from '@/lib/open-code'
import { Box, Button, DangerPanel, Icon, List, Note, PageFrame, Text } from '@/ui'
import { CodeCard } from '@/ui/code/code-card'
import { KeepRow } from '@/ui/code/keep-row'
import { NoCode } from '@/ui/code/no-code'
import { AskCall } from '../parts/ask-call'
import { UNHEARD } from '../parts/reminder'
import { SlotCard } from '../parts/slot-card'
import { bookedWords } from './booked-words'
import { Bring } from './bring'
import { CalendarRow } from './calendar-row'
import './booked.scss'

const DONE = '我们不是报警电话。老师见你之前看得到你写的；等不到那天，就先打电话。'
const DONE_WAITING = '我们不是报警电话。你写的还没有人看，定下时间老师才看得到。急就别等，现在打电话。'

export default function BookedPage() {
  const [made] = useForgotten(() => take('booked'))
  if (!made)
    return (
      <NoCode
        title="回执码只显示一次"
        text="约的还在。这页重新打开过，码就不再显示。抄下来了，用它打开；没抄下来，网上就改不了：来不了，打 12338 说时间，请她们转告老师。"
      />
    )
  return <Made {...made} />
}

function Made({ returnCode, kind, mode, at, urgent, dangers, child, unheard, made }: Booked) {
  const booking = useApiQuery('counseling', 'readBooking', { returnCode })
  const { title, text, apart } = bookedWords(made)
  const kinds = dangers.length > 0 ? dangers : (['violence'] as const)
  const place = booking.data?.slot?.site
  const taken = made.is === 'slot'
  const look = taken ? '去看这个预约' : '去看排到哪了'
  return (
    <PageFrame>
      <Text kind="h1" className="booked__title">
        <Icon name="check" className="booked__check" />
        <Box as="span">{title}</Box>
      </Text>
      <Text className="booked__text">{text}</Text>
      <Box className="cz-stack">
        {urgent ? <DangerPanel kinds={kinds} child={child} done={taken ? DONE : DONE_WAITING} /> : null}
        {booking.data ? (
          <AskCall
            booking={booking.data}
            returnCode={returnCode}
            where={`按下面「${look}」，在“怎么找你”里留。`}
            onDone={() => void booking.refetch()}
          />
        ) : null}
        {apart ? (
          <Note tone="green" icon="person">
            {apart}
          </Note>
        ) : null}
        {unheard ? <Note icon="info">{UNHEARD}</Note> : null}
        <CodeCard code={returnCode} title="你的回执码，只显示这一次" />
        {taken ? (
          <SlotCard
            kind={kind}
            mode={mode}
            slot={{
              startsAt: made.startsAt,
              endsAt: made.endsAt,
              counselor: booking.data?.slot?.counselor,
              site: place,
            }}
            looking={booking.isPending}
          />
        ) : null}
        {taken ? <Bring kind={kind} mode={mode} together={made.together} /> : null}
        <List>
          <KeepRow code={returnCode} askedAt={at} of="booking" />
          {taken ? <CalendarRow startsAt={made.startsAt} endsAt={made.endsAt} /> : null}
        </List>
      </Box>
      <Box className="booked__next">
        <Button kind="next" onPress={() => openCode({ code: returnCode, of: 'booking' })}>
          {look}
        </Button>
        <Button opens={{ to: 'home' }}>回首页</Button>
      </Box>
    </PageFrame>
  )
}
