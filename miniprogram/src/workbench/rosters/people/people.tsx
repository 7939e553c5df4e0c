import { MODE_LABEL, SERVICE_KIND_LABEL } from '@shared/glossary'
import { refresh, useApiCommand } from '@/api'
import { Box, Card, Loading, SelectField, Tag, Text } from '@/ui'
import { DeskFailed, DeskWords } from '../../frame/desk-states'
import { Problem } from '../../frame/problem'
import { useDoing } from '../../frame/use-doing'
import { useStaffList } from '../use-room'

type StaffList = NonNullable<ReturnType<typeof useStaffList>['data']>['items']

/** Who can be put on a roster and booked, and who may read her notes. */
export function People() {
  const { data, error, refetch } = useStaffList()
  if (!data) return error ? <DeskFailed error={error} onRetry={() => void refetch()} /> : <Loading cards={2} />
  if (data.items.length === 0)
    return (
      <DeskWords
        art="empty"
        title="还没有能约的人"
        text="辅导师和律师进来后，在自己的工作台写好名片，就会出现在这里。坐窗口、接热线的人，写班表时直接写名字。"
      />
    )
  return (
    <Box className="cz-stack wbr-column">
      <Text kind="meta">督导能看她写的咨询记录，每看一次都会记下来。没定督导，就只有她自己看得到。</Text>
      {data.items.map((one) => (
        <One key={one.id} one={one} all={data.items} />
      ))}
    </Box>
  )
}

const NOBODY = ''
/** Notes are a counselor's, and so is whoever reads them; a lawyer gives legal visits alone. */
const isCounselor = ({ kinds }: StaffList[number]): boolean => kinds.some((kind) => kind !== 'legalVisit')

function One({ one, all }: { one: StaffList[number]; all: StaffList }) {
  const name = useApiCommand('counseling', 'nameSupervisor')
  const { problem, doing } = useDoing({
    readAnew: () => refresh('counseling', 'listStaff'),
    pane: 'rosters-pane',
    changed: '刚被别人改过，看一眼再选。',
  })
  const { id, supervisorId = NOBODY } = one
  const others = all.filter(
    (other) => other.id !== id && ((other.active && isCounselor(other)) || other.id === supervisorId),
  )
  const choose = (to: string) =>
    void doing(
      () => name.mutateAsync({ counselorId: id, ...(to && { supervisorId: to }) }),
      to ? '定好了，她能看记录了。' : '好了，现在只有她自己看得到。',
    )
  return (
    <Card as="section" label={one.name} className="cz-stack">
      <Box>
        <Box className="cz-line">
          <Text kind="strong">{one.name}</Text>
          {one.active ? null : <Tag>不在这里做了</Tag>}
        </Box>
        <Text kind="meta">
          {[
            one.kinds.map((kind) => SERVICE_KIND_LABEL[kind]).join('、'),
            one.modes.map((mode) => MODE_LABEL[mode]).join('、'),
          ].join(' · ')}
        </Text>
      </Box>
      <SelectField
        id={`supervisor-${id}`}
        label={`${one.name}的督导`}
        options={[
          { value: NOBODY, label: '没有，只有她自己看' },
          ...others.map((other) => ({ value: other.id, label: other.name })),
        ]}
        value={supervisorId}
        onChange={choose}
      />
      <Problem>{problem}</Problem>
    </Card>
  )
}
