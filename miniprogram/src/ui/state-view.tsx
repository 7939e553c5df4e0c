import { useEffect, useState, type ReactNode } from 'react'
import type { CallError } from '@/api/call-error'
import { errorText, refText } from '@/lib/error-text'
import { Art } from './art/art'
import { Button } from './button'
import { Box } from './dom'
import { Text } from './text'
import './state-view.scss'

const SLOW_MS = 8000

interface WordsProps {
  art: 'empty' | 'error' | 'offline'
  title: string
  text: ReactNode
  small?: ReactNode
  children?: ReactNode
}

function Words({ art, title, text, small, children }: WordsProps) {
  return (
    <Box className="cz-state" role={art === 'empty' ? undefined : 'status'}>
      <Art name={art} className="cz-state__art" />
      <Text kind="h2">{title}</Text>
      <Text className="cz-state__text">{text}</Text>
      {small ? (
        <Text kind="meta" className="cz-state__small">
          {small}
        </Text>
      ) : null}
      {children ? <Box className="cz-state__do">{children}</Box> : null}
    </Box>
  )
}

/** Why it is empty, and one thing to do (as children: a Button). */
export const Empty = ({ title, text, children }: { title: string; text: string; children?: ReactNode }) => (
  <Words art="empty" title={title} text={text}>
    {children}
  </Words>
)

/** The page's skeleton; after eight seconds a sentence. */
export function Loading({ cards = 3, children }: { cards?: number; children?: ReactNode }) {
  const [slow, setSlow] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), SLOW_MS)
    return () => clearTimeout(timer)
  }, [])
  return (
    <Box aria-busy className="cz-loading">
      <Box as="p" className="cz-spoken" role="status">
        在取，稍等
      </Box>
      {Array.from({ length: cards }, (_, i) => (
        <Box key={i} className="cz-loading__card" aria-hidden>
          <Box className={`cz-loading__line cz-loading__line--${i % 3}`} />
          <Box className="cz-loading__line" />
          {i % 3 === 2 ? null : <Box className="cz-loading__line cz-loading__line--long" />}
        </Box>
      ))}
      {slow ? (
        <Text kind="meta" className="cz-loading__slow">
          网有点慢，还在取。不用重按。
        </Text>
      ) : null}
      {slow ? children : null}
    </Box>
  )
}

const CallUs = () => (
  <Button kind="line" icon="phone" calls="federation">
    打 12338
  </Button>
)

/** `kept`: what she wrote is still there, and the title says so first. */
export function Failed({
  error,
  onRetry,
  kept,
  children,
}: {
  error: CallError
  onRetry?: () => void
  kept?: boolean
  children?: ReactNode
}) {
  if (error.offline) return <Offline onRetry={onRetry}>{children}</Offline>
  const gone = error.failure.code === 'NOT_FOUND'
  return (
    <Words
      art="error"
      title={kept ? '没发出去，字都还在' : gone ? '没找到' : '没取到'}
      text={errorText(error.failure)}
      small={refText(error.failure)}
    >
      {onRetry && !gone ? (
        <Button kind="brand" icon="refresh" onPress={onRetry}>
          再试一次
        </Button>
      ) : null}
      {children}
      <CallUs />
    </Words>
  )
}

/** What still works, and the numbers that always do. */
export const Offline = ({ onRetry, children }: { onRetry?: () => void; children?: ReactNode }) => (
  <Words art="offline" title="现在没连上" text="看过的法条还能看。提问要等有网。电话一直能打。">
    {onRetry ? (
      <Button kind="brand" icon="refresh" onPress={onRetry}>
        再连一次
      </Button>
    ) : null}
    {children}
    <CallUs />
  </Words>
)

interface Read<T> {
  data: T | undefined
  error: CallError | null
  refetch: () => Promise<unknown>
}

/** The states of one read. Old data stays in sight while new is fetched, or when fetching fails. */
export function StateView<T>({
  of,
  empty,
  isEmpty,
  loading,
  children,
}: {
  of: Read<T>
  children: (data: T) => ReactNode
  loading?: ReactNode
  empty?: ReactNode
  isEmpty?: (data: T) => boolean
}) {
  if (of.data !== undefined) return <>{isEmpty?.(of.data) ? empty : children(of.data)}</>
  if (of.error) return <Failed error={of.error} onRetry={() => void of.refetch()} />
  return <>{loading ?? <Loading />}</>
}
