import { useState } from 'react'
import { PLACE_KIND_LABEL } from '@shared/glossary'
import { findPlaces } from '@shared/rules/places/find'
import { Box, Button, Field, SelectField, Tag, Text } from '@/ui'
import { DeskWords } from '../../frame/desk-states'
import { useNow } from '../../frame/use-now'
import type { ListsProps } from '../lists'
import { openWords } from '../place-words'
import { useAreas } from '../use-areas'
import { MOST_IN_HAND, usePlaceList } from '../use-places'
import { ListState } from './list-state'
import { Rows } from './rows'

type PlaceTab = 'all' | 'stale' | 'closed'
type PlaceRowsProps = Pick<ListsProps, 'area' | 'open' | 'onOpen'> & { tab: PlaceTab }

const AT_ONCE = 100
const EMPTY: Record<PlaceTab, { title: string; text: string }> = {
  all: { title: '这里还没有地点', text: '按「新加一处」写第一个，或者从文件导入。' },
  stale: { title: '没有要核对的', text: '半年没人说过还对不对的，会出现在这里。' },
  closed: { title: '没有关了的', text: '关了门的留在这里，随时能重新开。' },
}

/** Filtered on the screen: what she types goes nowhere. */
export function PlaceRows({ area, tab, open, onOpen }: PlaceRowsProps) {
  const [within, setWithin] = useState(area)
  const [words, setWords] = useState('')
  const [shown, setShown] = useState(AT_ONCE)
  const list = usePlaceList(tab === 'all' ? undefined : tab, within)
  const areas = useAreas()
  const now = useNow()
  const parts = areas.within(area)
  const all = list.data ?? []
  const findable = all.map((place) => ({ ...place.content, id: place.id, area: place.area, initials: '', place }))
  const found = findPlaces(findable, words, areas.nameOf)
  return (
    <>
      <Box className="wbl-filter">
        <Field
          id={`places-words-${tab}`}
          label="按名字找"
          mode="search"
          value={words}
          onInput={setWords}
          placeholder="名字、路名"
        />
        {parts.length > 1 ? (
          <SelectField id={`places-area-${tab}`} label="哪里的" options={parts} value={within} onChange={setWithin} />
        ) : null}
      </Box>
      <ListState list={list} />
      {list.data && all.length === 0 && !list.hasNextPage ? <DeskWords art="empty" {...EMPTY[tab]} /> : null}
      {all.length > 0 ? (
        <Text kind="meta" className="wbl-count">
          {list.hasNextPage && all.length >= MOST_IN_HAND
            ? `先看前 ${all.length} 处；要看别的，在上面挑一个街镇。`
            : words
              ? `找到 ${found.length} 处`
              : `${all.length} 处`}
        </Text>
      ) : null}
      <Rows
        open={open}
        onOpen={onOpen}
        rows={found.slice(0, shown).map(({ place }) => ({
          open: { kind: 'place', id: place.id },
          name: place.content.name,
          tag: place.closed ? <Tag>关了</Tag> : place.stale ? <Tag tone="tea">要核对</Tag> : null,
          lines: [`${PLACE_KIND_LABEL[place.content.kind]} · ${areas.nameOf(place.area)}`, openWords(place, now)],
        }))}
      />
      {found.length > shown ? (
        <Box className="wbp__more">
          <Button small onPress={() => setShown(shown + AT_ONCE)}>
            再看 100 处
          </Button>
        </Box>
      ) : null}
    </>
  )
}
