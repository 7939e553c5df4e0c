import { DUTY_TEXT, PROMISE } from '@shared/values/service-hours'
import { momentText } from '@shared/values/instant'
import { useApiQuery } from '@/api'
import { Box, Button, Note, PageFrame, Tag, Text } from '@/ui'
import { Lines, Part } from '../plain'

const HOURS = [
  `律师值班：${DUTY_TEXT}，法定节假日休息。`,
  `急事（有人动手、威胁、想不开、孩子有危险）：值班时间里 ${PROMISE.urgentMinutes / 60} 小时内回。`,
  `别的事：${PROMISE.otherWorkingDays} 个工作日内回。`,
  '过了时间还没回，你看得到“超时”两个字，我们自己也看得到。',
]
const NOT_OURS = [
  '我们不是报警电话，也不是急救。人有危险，打 110；受了伤，打 120。',
  '律师在这里讲法律、给主意，不替你出庭。要打官司，打 12348 问法律援助。',
]

export default function Who() {
  const terms = useApiQuery('qa', 'serviceTerms', {}).data
  return (
    <PageFrame>
      <Text kind="h1">谁在办，几点有人</Text>
      <Box className="cz-stack plain-page">
        <Part title="谁在办">
          <Box className="cz-line">
            <Tag tone="green">示例部署</Tag>
          </Box>
          <Text>重庆市永川区妇女联合会办的“茶竹姐妹”。回答问题的是妇联请来的执业律师，实名签字。</Text>
          <Text kind="meta">
            这一份是示例：律师、案例和回答都是编的，法条和 110、120、12338、12348、希望24热线是真的。
          </Text>
        </Part>
        <Part title="几点有人">
          <Lines of={HOURS} />
          {terms ? (
            <Note tone="green" icon="clock">
              {`${terms.onDuty ? '现在有律师值班。' : '现在没有律师值班。'}这会儿问，急事 ${momentText(terms.urgentDueAt)} 前回，别的事 ${momentText(terms.otherDueAt)} 前回。`}
            </Note>
          ) : null}
        </Part>
        <Part title="不归我们的">
          <Lines of={NOT_OURS} />
        </Part>
        <Button kind="soft" icon="phone" calls="federation">
          打 12338 妇联
        </Button>
      </Box>
    </PageFrame>
  )
}
