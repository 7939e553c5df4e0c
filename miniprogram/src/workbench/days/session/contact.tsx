import type { SessionDto } from '@shared/contract/counseling'
import { api } from '@/api'
import { Box, Text } from '@/ui'
import { SafePhone } from '../../frame/safe-phone'

/** How to reach her, as far as she wants to be. */
export const Contact = ({
  of: { id, channel, callHours },
}: {
  of: Pick<SessionDto, 'id' | 'channel' | 'callHours'>
}) => (
  <Box as="section" aria-label="怎么找她" className="wbp-part">
    <Text kind="strong" as="h2">
      怎么找她
    </Text>
    {channel === 'none' ? <Text>没有能找她的方式。有什么变动，她凭回执码自己来看。</Text> : null}
    {channel === 'weChat' ? <Text>有变动，微信给她发一句「有一条新消息」。没有电话，别用微信找她。</Text> : null}
    {channel === 'phone' ? (
      <SafePhone
        hours={callHours}
        reveal={async () => (await api.counseling.revealContact({ id })).contact}
        pane="days-pane"
      />
    ) : null}
  </Box>
)
