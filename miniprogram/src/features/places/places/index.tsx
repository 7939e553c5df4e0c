import { useEffect, useState } from 'react'
import { usePlaces } from '@/api/places-snapshot'
import { onExit } from '@/lib/exit'
import { useReady } from '@/lib/use-ready'
import { Box, Button, Empty, PageFrame, Segmented, StateView, Text } from '@/ui'
import { KeptSince } from '../kept-since'
import type { Wanted } from '../shown'
import { withoutWithdrawn } from '../without-withdrawn'
import { Near } from './near'
import { NotHome } from './quiet-lines'
import { Tree } from './tree'
import './places.scss'

type View = 'list' | 'map' | 'tree'
const VIEWS: readonly { value: View; label: string }[] = [
  { value: 'list', label: '列表' },
  { value: 'map', label: '地图' },
  { value: 'tree', label: '按镇街' },
]
const ANY: Wanted = { words: '', openNow: true, services: [] }

export default function Places() {
  const places = usePlaces()
  const [view, setView] = useState<View>('list')
  const [wanted, setWanted] = useState<Wanted>(ANY)
  useEffect(() => onExit(() => setWanted(ANY)), [])
  // a place opens from the list that is kept, also where there is no network any more
  useReady('place')
  return (
    <PageFrame>
      <Box className="places-head">
        <Text kind="h1">最近的妇联</Text>
        <Segmented id="places-view" label="怎么看" hideLabel options={VIEWS} value={view} onChange={setView} />
      </Box>
      <StateView
        of={places}
        isEmpty={({ snapshot }) => snapshot.places.length === 0}
        empty={
          <>
            <Empty title="地址还没登记" text="各处妇联正在一处一处核对。打 12338，说你在哪里，她们知道最近的在哪。">
              <Button kind="brand" icon="phone" calls="federation">
                打 12338
              </Button>
            </Empty>
            <NotHome />
          </>
        }
      >
        {(kept) => {
          const snapshot = withoutWithdrawn(kept)
          return (
            <>
              <KeptSince at={kept.at} failed={places.isError} />
              {view === 'tree' ? (
                <Tree snapshot={snapshot} />
              ) : (
                <Near snapshot={snapshot} withMap={view === 'map'} wanted={wanted} onWanted={setWanted} />
              )}
            </>
          )
        }}
      </StateView>
    </PageFrame>
  )
}
