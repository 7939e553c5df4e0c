import { ROLE_LABEL } from '@shared/glossary'
import type { Role } from '@shared/contract/access'
import { Box, Card, List, Row, Text } from '@/ui'

/** Rooms that are still to be built, said as they are. */
const LATER: Partial<Record<Role, string>> = {
  counselor: '你的一周、谁要来、到访签到和只有你看的记录，都还没做好。做好以前，约见照你们现在的办法来。',
  mediator: '调解的登记、约时间和回访，都还没做好。做好以前，照你们现在的办法来。',
  officer: '今天欠着的事、派给谁、12338 的登记，都还没做好。做好以前，照你们现在的台账来。',
  editor: '普法微课的写稿、送审和发布，都还没做好。法条卡片现在由我们核对后装进来。',
  admin: '人员、排班、地点和数字，都还没做好。要开通或停掉一个人，现在由装这套软件的人来办。',
}

export function RoomLater({ role }: { role: Role }) {
  const text = LATER[role]
  if (!text) return null
  return (
    <Box as="section" aria-label={ROLE_LABEL[role]} className="cz-stack">
      <Card>
        <Text kind="h2">{`${ROLE_LABEL[role]}的房间还没开`}</Text>
        <Text tone="quiet" className="wbh__later">
          {text}
        </Text>
      </Card>
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
