import { useState } from 'react'
import { api, CallError } from '@/api'
import { errorText, refText } from '@/lib/error-text'
import { blank } from '@/lib/exit'
import { openCode } from '@/lib/open-code'
import { CODE_LENGTH } from '@/ui'
import { bring } from '@/ui/form/bring'

export const CODE_ID = 'open-code'
const WRONG = '这个码打不开。一位一位再对一遍；换过码的，旧的就不能用了；删掉的也打不开。'

function wordsOf(thrown: unknown): string {
  if (!(thrown instanceof CallError)) return errorText({ code: 'INTERNAL' })
  if (thrown.offline) return '现在没连上，码还在。等一会儿再按一次，急事打 12338。'
  if (thrown.failure.code === 'NOT_FOUND') return WRONG
  return [errorText(thrown.failure), refText(thrown.failure)].filter(Boolean).join('')
}

/** Tries the code here, so that a wrong one is told beside the field it was typed into. */
export function useOpening() {
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<string>()
  const open = async (returnCode: string) => {
    const missing = CODE_LENGTH - returnCode.length
    setError(missing > 0 ? (returnCode ? `还差 ${missing} 位，一共 16 位。` : '先写上 16 位回执码。') : undefined)
    if (missing > 0) return bring(CODE_ID)
    setBusy(true)
    try {
      const { opens } = await api.account.whatOpens({ returnCode })
      if (!blank.get()) openCode({ code: returnCode, ...(opens === 'booking' && { of: opens }) })
    } catch (thrown) {
      setError(wordsOf(thrown))
      bring(CODE_ID)
    } finally {
      setBusy(false)
    }
  }
  return { open: (code: string) => void open(code), busy, error, forget: () => setError(undefined) }
}
