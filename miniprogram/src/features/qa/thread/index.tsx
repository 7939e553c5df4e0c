import { useState } from 'react'
import { take } from '@/lib/handover'
import { Erased } from '@/ui/code/erased'
import { NoCode } from '@/ui/code/no-code'
import { useForgotten } from '@/lib/forgotten'
import { NewCode } from '@/ui/code/new-code'
import { Talk } from './talk'
import './thread.scss'

export default function QaThread() {
  const [code, setCode] = useForgotten(() => take('returnCode'))
  const [fresh, setFresh] = useState(false)
  const [erased, setErased] = useState(false)
  if (erased) return <Erased text="你写的、律师回的，都删了。那个回执码也打不开什么了，纸条可以扔掉。" />
  if (!code)
    return (
      <NoCode title="要用回执码打开" text="为了不留痕迹，这页重新打开就认不出是你了。你问的还在，用回执码就能看到。" />
    )
  if (fresh) return <NewCode code={code} onSeen={() => setFresh(false)} />
  return (
    <Talk
      key={code}
      returnCode={code}
      onChanged={(next) => {
        setCode(next)
        setFresh(true)
      }}
      onErased={() => {
        setCode(undefined)
        setErased(true)
      }}
    />
  )
}
