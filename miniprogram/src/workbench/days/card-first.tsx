import type { ReactNode } from 'react'
import { Button, Loading } from '@/ui'
import { DeskFailed, DeskWords } from '../frame/desk-states'
import { useMyCard } from './use-days'

/** Nobody can be booked who has not said what she does: without a card that comes first. */
export function CardFirst({ onCard, children }: { onCard: () => void; children: ReactNode }) {
  const { data, error, refetch } = useMyCard()
  if (data?.card) return <>{children}</>
  if (!data) return error ? <DeskFailed error={error} onRetry={() => void refetch()} /> : <Loading cards={2} />
  return (
    <DeskWords
      art="empty"
      title="先写一张名片"
      text="接什么、会说什么话、擅长什么。写了名片，轮到你的班就能约，日程也从这里开始。"
    >
      <Button kind="next" onPress={onCard}>
        写名片
      </Button>
    </DeskWords>
  )
}
