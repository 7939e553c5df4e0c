import { useDidHide } from '@tarojs/taro'
import { useCallback, useEffect, useRef, useState } from 'react'
import { PAIRING } from '@shared/values/limits'
import { useApiCommand, useApiQuery, type CallError } from '@/api'
import { asCallError } from '@/api/call-error'
import { newKey } from '@/api/key'
import { deviceName } from '@/lib/device'
import { onExit } from '@/lib/exit'

const LOOK_MS = 2000

interface Shown {
  /** Known to this page alone: whoever has it collects the session. */
  secret: string
  code: string
  words: readonly [string, string]
  /** By this device's clock. */
  until: number
}
type Stage =
  { kind: 'starting' } | { kind: 'failed'; error: CallError } | { kind: 'ended' } | { kind: 'shown'; shown: Shown }
export type Pairing =
  { kind: 'starting' } | { kind: 'ended' } | { kind: 'confirmed' } | { kind: 'failed'; error: CallError } | Waiting
export interface Waiting extends Pick<Shown, 'code' | 'words' | 'until'> {
  kind: 'waiting'
  /** It cannot hear the server just now. */
  deaf: boolean
}

/** A code on the screen until a phone has confirmed it, its time is over, or the page is left. */
export function usePairing(onIn: (token: string) => void): { pairing: Pairing; again: () => void } {
  const begin = useApiCommand('account', 'startPairing').mutateAsync
  const collect = useApiCommand('account', 'finishPairing').mutateAsync
  const [stage, setStage] = useState<Stage>({ kind: 'starting' })
  const shown = stage.kind === 'shown' ? stage.shown : undefined

  const start = useCallback(async () => {
    const secret = await newKey()
    try {
      const { code, words } = await begin({ secret, device: deviceName(navigator.userAgent) })
      setStage({ kind: 'shown', shown: { secret, code, words, until: Date.now() + PAIRING.minutes * 60_000 } })
    } catch (thrown) {
      setStage({ kind: 'failed', error: asCallError(thrown) })
    }
  }, [begin])
  const again = () => {
    setStage({ kind: 'starting' })
    void start()
  }
  const end = () => setStage({ kind: 'ended' })
  const first = useRef(true)
  useEffect(() => {
    if (first.current) void start()
    first.current = false
  }, [start])
  useDidHide(end)
  useEffect(() => onExit(end), [])
  useEffect(() => {
    if (!shown) return undefined
    const timer = setTimeout(end, shown.until - Date.now())
    return () => clearTimeout(timer)
  }, [shown])

  const read = useApiQuery(
    'account',
    'readPairing',
    { secret: shown?.secret ?? '' },
    { enabled: shown !== undefined, refetchInterval: LOOK_MS },
  )
  const state = shown && read.data?.state
  const latest = useRef(onIn)
  useEffect(() => {
    latest.current = onIn
  })
  useEffect(() => {
    if (state === 'ended') return end()
    if (state !== 'confirmed' || !shown) return
    collect({ secret: shown.secret }).then(
      ({ token }) => latest.current(token),
      (thrown: unknown) => {
        const error = asCallError(thrown)
        setStage(error.failure.code === 'PAIRING_ENDED' ? { kind: 'ended' } : { kind: 'failed', error })
      },
    )
  }, [state, shown, collect])

  if (stage.kind !== 'shown') return { pairing: stage, again }
  if (state === 'confirmed') return { pairing: { kind: 'confirmed' }, again }
  const { code, words, until } = stage.shown
  return { pairing: { kind: 'waiting', code, words, until, deaf: read.error !== null }, again }
}
