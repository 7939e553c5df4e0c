import { useState } from 'react'
import type { StaffPlaceDto } from '@shared/contract/places/dto'
import { findPlaces } from '@shared/rules/places/find'
import { Box, Field, List, Row, Text } from '@/ui'
import { BackLine } from '../../frame/back-line'
import { ListState } from '../rows/list-state'
import { useAreas } from '../use-areas'
import { usePlaceList } from '../use-places'
import { Merge } from './merge'

interface MergeWithProps {
  area: string
  place: StaffPlaceDto
  alone?: boolean
  onDone: () => void
  onBack: () => void
}

const SHOWN = 8

/** First the other one is found, then both are laid side by side. */
export function MergeWith({ area, place, alone, onDone, onBack }: MergeWithProps) {
  const [words, setWords] = useState('')
  const [otherId, setOther] = useState<string>()
  const list = usePlaceList(undefined, area)
  const { nameOf } = useAreas()
  const others = (list.data ?? []).filter(({ id, closed }) => id !== place.id && !closed)
  // as it is now: what another changes meanwhile is read anew
  const other = others.find(({ id }) => id === otherId)
  if (other) return <Merge one={place} other={other} alone={alone} onDone={onDone} onBack={() => setOther(undefined)} />
  const findable = others.map((one) => ({ ...one.content, area: one.area, initials: '', one }))
  const found = findPlaces(findable, words, nameOf).slice(0, SHOWN)
  return (
    <Box className="wbp-sheet">
      <BackLine onPress={onBack}>先不合并</BackLine>
      <Box id="place-head" tabIndex={-1} className="wbl-head">
        <Text kind={alone ? 'h1' : 'h2'}>{`「${place.content.name}」和哪一处是同一处`}</Text>
        <Text kind="meta">挑出来再比一比，这一步还不会变。</Text>
      </Box>
      <Field
        id="merge-words"
        label="按名字找"
        mode="search"
        value={words}
        onInput={setWords}
        placeholder="名字、叫法、路名"
      />
      <ListState list={list} />
      {list.data && found.length === 0 ? <Text tone="quiet">没有这样的，换个词找。</Text> : null}
      {found.length > 0 ? (
        <List label="另一处">
          {found.map(({ one }) => (
            <Row key={one.id} title={one.content.name} note={nameOf(one.area)} onPress={() => setOther(one.id)} />
          ))}
        </List>
      ) : null}
    </Box>
  )
}
