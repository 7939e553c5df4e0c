import type { SessionDto } from '@shared/contract/account'
import { durationText, minutesBetween, momentText, type Instant } from '@shared/values/instant'
import { refresh, useApiCommand } from '@/api'
import { Box, Button, Tag, Text, toast } from '@/ui'
import { Problem, problemText } from '../frame/problem'

const WAY: Record<SessionDto['way'], string> = {
  passphrase: '用名字和口令',
  phone: '用手机确认',
  invitation: '用进门码',
  demo: '从示例页',
}

/** 刚刚用过, 5 分钟前用过 */
export function seenText(seenAt: Instant, now: Instant): string {
  const minutes = minutesBetween(seenAt, now)
  return minutes < 1 ? '刚刚用过' : `${durationText(minutes)}前用过`
}

export function SessionRow({ of, now }: { of: SessionDto; now: Instant }) {
  const end = useApiCommand('account', 'endSession')
  const stop = () =>
    end.mutate(
      { id: of.id },
      {
        onSuccess: () => {
          toast('停掉了，那边要重新登录。')
          void refresh('account', 'listSessions')
        },
      },
    )
  return (
    <Box as="li" className="wbx__one">
      <Box className="wbx__words">
        <Box className="cz-line">
          <Text kind="strong" as="span">
            {of.device}
          </Text>
          {of.current ? <Tag tone="green">这台</Tag> : null}
        </Box>
        <Text kind="meta">{`${seenText(of.seenAt, now)} · ${momentText(of.startedAt)} ${WAY[of.way]}进来`}</Text>
        <Text kind="meta">{`网络 ${of.network} · ${momentText(of.endsAt)} 到时间`}</Text>
        <Problem>{end.error ? problemText(end.error) : undefined}</Problem>
      </Box>
      {of.current ? null : (
        <Button small busy={end.isPending} onPress={stop} label={`停掉 ${of.device}，${momentText(of.startedAt)}`}>
          停掉
        </Button>
      )}
    </Box>
  )
}
