import { useRouter } from '@tarojs/taro'
import type { PlacesSnapshotDto } from '@shared/contract/places'
import { usePlaces } from '@/api/places-snapshot'
import { Button, Empty, Loading, PageFrame, StateView, Text } from '@/ui'
import { KeptSince } from '../kept-since'
import { withoutWithdrawn } from '../without-withdrawn'
import { PlaceText } from './place-text'

/** Merged places answer to their old ids too. */
const findIn = ({ places }: PlacesSnapshotDto, id: string | undefined) =>
  places.find((place) => place.id === id) ?? places.find(({ formerly }) => id !== undefined && formerly?.includes(id))

/** Spoken alone, while no place's name stands there. */
const Heading = () => (
  <Text kind="h1" className="cz-spoken">
    找妇联
  </Text>
)

export default function Place() {
  const { id } = useRouter().params
  const places = usePlaces()
  return (
    <PageFrame>
      {places.data ? null : <Heading />}
      <StateView of={places} loading={<Loading cards={2} />}>
        {(kept) => {
          const snapshot = withoutWithdrawn(kept)
          const place = findIn(snapshot, id)
          return place ? (
            <>
              <KeptSince at={kept.at} failed={places.isError} />
              <PlaceText place={place} snapshot={snapshot} />
            </>
          ) : (
            <>
              <Heading />
              <Empty title="这里现在没有了" text="可能搬走了，或者关了门。">
                <Button kind="brand" icon="list" opens={{ to: 'places' }}>
                  看最近的妇联
                </Button>
              </Empty>
            </>
          )
        }}
      </StateView>
    </PageFrame>
  )
}
