import { useState } from 'react'
import { Box, Button, Loading, Note, Text } from '@/ui'
import { ToDesk } from '../frame/back-line'
import { DeskFailed, DeskWords } from '../frame/desk-states'
import { focusOn } from '../frame/focus-on'
import { StaffPage } from '../frame/staff-page'
import { keptShelter, NEW } from './kept-shelters'
import { ShelterCard } from './shelter-card'
import { ShelterForm } from './shelter-form'
import { useShelters } from './use-shelters'
import '../frame/room.scss'
import '../frame/place-room.scss'

/** Where somebody hides. One page with one address, so that no link and no title can tell of any. */
export default function Shelters() {
  return (
    <StaffPage room="shelters" needs="shelterKeeper">
      {() => <Room />}
    </StaffPage>
  )
}

function Room() {
  const list = useShelters()
  const items = list.data?.items ?? []
  // a form she has begun stands here again
  const [open, setOpen] = useState<string | undefined>(keptShelter)
  const show = (next: string | undefined) => {
    setOpen(next)
    focusOn('shelter-head')
  }
  const one = items.find(({ id }) => id === open)
  // one that another keeper has removed meanwhile still has her words
  const editing = open === NEW || (open !== undefined && list.data !== undefined)
  return (
    <Box className="wbh">
      <ToDesk />
      <Box id="shelter-head" tabIndex={-1} className="wbl-head">
        <Text kind="h1">庇护所</Text>
        <Text kind="meta">只有庇护联络员进得来，管理员也不行。</Text>
      </Box>
      <Note icon="eye">
        每看一次都会记下来：谁，什么时候。这里写的别处一个字都没有：名单、地图、搜索、导出里都找不到。
      </Note>
      {editing ? (
        <ShelterForm key={open} id={open} shelter={one} onDone={() => show(undefined)} />
      ) : (
        <>
          <Button kind="next" icon="plus" onPress={() => show(NEW)}>
            新加一处
          </Button>
          {list.data ? null : list.error ? (
            <DeskFailed error={list.error} onRetry={() => void list.refetch()} />
          ) : (
            <Loading cards={2} />
          )}
          {list.data && items.length === 0 ? (
            <DeskWords art="empty" title="还没有写过" text="写了也只在这一页，只给庇护联络员看。" />
          ) : null}
          {items.map((shelter) => (
            <ShelterCard key={shelter.id} shelter={shelter} onEdit={() => show(shelter.id)} />
          ))}
        </>
      )}
    </Box>
  )
}
