import type { Contract } from '@shared/contract'
import type { Out } from '@shared/contract/infer'
import type { ProposalDto } from '@shared/contract/places/dto'
import { momentText } from '@shared/values/instant'
import { Tag } from '@/ui'
import { DeskWords } from '../../frame/desk-states'
import { isVillage } from '../../frame/officer-area'
import { differing, FIELD_LABEL } from '../content-words'
import type { ListsProps } from '../lists'
import { pairId } from '../open'
import { useAreas } from '../use-areas'
import { useAlike, useProposals } from '../use-places'
import { ListState } from './list-state'
import { Rows } from './rows'

type RowsProps = Pick<ListsProps, 'area' | 'open' | 'onOpen'>

/** What villages want to be said, the longest waiting first. */
export function ProposalRows({ area, open, onOpen }: RowsProps) {
  const list = useProposals()
  const { nameOf } = useAreas()
  const text = isVillage(area)
    ? '你交上去的，在镇街看过以前留在这里，可以收回。新加的没同意，也在这里看为什么。'
    : '村、社区报上来的改动，会出现在这里。'
  return (
    <>
      <ListState list={list} />
      {list.data?.length === 0 ? <DeskWords art="empty" title="没有等着看的" text={text} /> : null}
      <Rows
        open={open}
        onOpen={onOpen}
        rows={(list.data ?? []).map((one) => ({
          open: { kind: 'proposal', id: one.id },
          name: one.before?.name ?? one.after.name,
          tag: <StateTag {...one} />,
          lines: [wantedWords(one), `${(one.refused ?? one).by} · ${nameOf(one.area)} · ${momentText(one.at)}`],
        }))}
      />
    </>
  )
}

function StateTag({ refused, mine }: ProposalDto) {
  if (refused) return <Tag tone="tea">没同意</Tag>
  return mine ? <Tag tone="green">你的</Tag> : <Tag tone="tea">等着看</Tag>
}

export function wantedWords({ placeId, before, after, refused }: ProposalDto): string {
  if (refused) return `没加上：${refused.why}`
  if (!placeId) return '想新加这一处'
  const fields = before ? differing(before, after) : []
  return fields.length > 0
    ? `想改：${fields.map((field) => FIELD_LABEL[field]).join('、')}`
    : '想改的，现在已经是这样了'
}

type Pair = Out<Contract['places']['listAlike']>['pairs'][number]
export const BECAUSE: Record<Pair['because'], string> = {
  name: '名字差不多',
  phone: '电话一样',
  position: '挨得很近，又是同一种',
}

export function AlikeRows({ open, onOpen }: RowsProps) {
  const alike = useAlike()
  const { nameOf } = useAreas()
  return (
    <>
      <ListState list={alike} />
      {alike.data?.pairs.length === 0 ? (
        <DeskWords art="empty" title="没有像是同一处的" text="名字、电话或位置撞上的，会成对出现在这里。" />
      ) : null}
      <Rows
        open={open}
        onOpen={onOpen}
        rows={(alike.data?.pairs ?? []).map(({ one, other, because }) => ({
          open: { kind: 'pair', id: pairId(one.id, other.id) },
          name: one.content.name,
          tag: <Tag tone="tea">{BECAUSE[because]}</Tag>,
          lines: [`和「${other.content.name}」`, nameOf(one.area)],
        }))}
      />
    </>
  )
}
