import { useState } from 'react'
import { take } from '@/lib/handover'
import { useForgotten } from '@/lib/forgotten'
import { Erased } from '@/ui/code/erased'
import { NewCode } from '@/ui/code/new-code'
import { NoCode } from '@/ui/code/no-code'
import { Opened } from './opened'
import { PartnerCode } from './partner-code'
import './booking.scss'

type Shown =
  { is: 'booking' } | { is: 'newCode' } | { is: 'partnerCode'; code: string } | { is: 'erased'; text: string }

export default function BookingPage() {
  const [code, setCode] = useForgotten(() => take('returnCode'))
  const [shown, setShown] = useState<Shown>({ is: 'booking' })
  const showBooking = () => setShown({ is: 'booking' })
  if (shown.is === 'erased') return <Erased text={shown.text} />
  if (!code)
    return (
      <NoCode title="要用回执码打开" text="为了不留痕迹，这页重新打开就认不出是你了。约的还在，用回执码就能看到。" />
    )
  if (shown.is === 'newCode') return <NewCode code={code} onSeen={showBooking} />
  if (shown.is === 'partnerCode') return <PartnerCode code={shown.code} onSeen={showBooking} />
  return (
    <Opened
      key={code}
      returnCode={code}
      onChanged={(next) => {
        setCode(next)
        setShown({ is: 'newCode' })
      }}
      onInvited={(partner) => setShown({ is: 'partnerCode', code: partner })}
      onErased={(text) => {
        setCode(undefined)
        setShown({ is: 'erased', text })
      }}
    />
  )
}
