import type { StaffRole } from '@shared/contract/access'
import { ROLE_LABEL } from '@shared/glossary'
import { Box, Card, List, Row, Text } from '@/ui'

/** Rooms that are still to be built, said as they are. */
const LATER: Partial<Record<StaffRole, string>> = {
  mediator: '调解的登记、约时间和回访，都还没做好。做好以前，照你们现在的办法来。',
  officer: '「找妇联」和「排班」已经能用了。派给谁、12338 的登记还没做好，做好以前照你们现在的台账来。',
  editor: '普法微课的写稿、送审和发布，都还没做好。法条卡片现在由我们核对后装进来。',
}

export function RoomsLater({ roles }: { roles: readonly StaffRole[] }) {
  const later = [...new Set(roles)].filter((role) => LATER[role])
  if (later.length === 0) return null
  return (
    <Box as="section" aria-label="还没开的房间" className="cz-stack">
      {later.map((role) => (
        <Card key={role}>
          <Text kind="h2">{role === 'officer' ? '别的房间还没开' : `${ROLE_LABEL[role]}的房间还没开`}</Text>
          <Text tone="quiet" className="wbh__later">
            {LATER[role]}
          </Text>
        </Card>
      ))}
      <Text kind="meta-strong" as="h2">
        今天就能用的
      </Text>
      <List>
        <Row icon="book" title="看法条卡片" note="来的人问起，一起看" opens={{ to: 'topics' }} />
        <Row icon="talk" title="别人问过的" note="公开的问答，能搜" opens={{ to: 'library' }} />
        <Row icon="people" title="谁在办，几点有人" opens={{ to: 'who' }} />
      </List>
    </Box>
  )
}
