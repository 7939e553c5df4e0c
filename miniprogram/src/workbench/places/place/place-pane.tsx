import { useState } from 'react'
import type { Contract } from '@shared/contract'
import type { Out } from '@shared/contract/infer'
import type { PlaceContent } from '@shared/values/place-content'
import { Box, Tag, Text } from '@/ui'
import { focusOn } from '../../frame/focus-on'
import { useNow } from '../../frame/use-now'
import { EditPlace } from '../form/edit-place'
import { keptForm } from '../form/kept-forms'
import { MergeWith } from '../merge/merge-with'
import type { Open } from '../open'
import { confirmedWords, openWords } from '../place-words'
import { useAreas } from '../use-areas'
import { Actions } from './actions'
import { History } from './history'
import { Said } from './said'
import { WaitingHere } from './waiting-here'

export type OpenedPlace = Out<Contract['places']['readPlace']>
interface PlacePaneProps {
  area: string
  place: OpenedPlace
  alone?: boolean
  onOpen: (open: Open) => void
  onGone: () => void
}

/** Read, or changed; a form she has begun stands here again until it is sent or thrown away. */
export function PlacePane({ area, place, alone, onOpen, onGone }: PlacePaneProps) {
  const [doing, setDoing] = useState<'read' | 'edit' | 'merge'>(() => (keptForm(place.id) ? 'edit' : 'read'))
  const [from, setFrom] = useState<PlaceContent>()
  const { nameOf } = useAreas()
  const now = useNow()
  const show = (next: 'read' | 'edit' | 'merge', content?: PlaceContent) => {
    setFrom(content)
    setDoing(next)
    focusOn('place-head')
  }
  const read = () => show('read')
  if (doing === 'edit') return <EditPlace area={area} place={place} startWith={from} alone={alone} onDone={read} />
  if (doing === 'merge') return <MergeWith area={area} place={place} alone={alone} onDone={onGone} onBack={read} />
  return (
    <Box className="wbp-sheet">
      <Box id="place-head" tabIndex={-1} className="wbl-head">
        <Box className="cz-line">
          <Text kind={alone ? 'h1' : 'h2'}>{place.content.name}</Text>
          {place.closed ? <Tag>关了</Tag> : place.stale ? <Tag tone="tea">要核对</Tag> : null}
          {place.content.sample ? <Tag>示例</Tag> : null}
        </Box>
        <Text kind="meta">{`${nameOf(place.area)} · ${confirmedWords(place)}`}</Text>
        <Text kind="strong" className="wbl-state">
          {openWords(place, now)}
        </Text>
        {place.closed ? <Text tone="quiet">{`为什么关：${place.closed.why}`}</Text> : null}
      </Box>
      <WaitingHere waiting={place.waiting} onOpen={onOpen} />
      <Actions area={area} place={place} onEdit={() => show('edit')} onMerge={() => show('merge')} onGone={onGone} />
      <Said content={place.content} />
      <History history={place.history} content={place.content} onTakeUp={(content) => show('edit', content)} />
    </Box>
  )
}
