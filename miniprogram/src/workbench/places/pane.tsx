import type { ReactNode } from 'react'
import type { CallError } from '@/api'
import { Button, Loading } from '@/ui'
import { DeskFailed, DeskWords } from '../frame/desk-states'
import { AddPlace } from './form/add-place'
import { Merge } from './merge/merge'
import type { Open } from './open'
import { PlacePane } from './place/place-pane'
import { ProposalPane } from './proposals/proposal-pane'
import { RefusedPane } from './proposals/refused-pane'
import { useAlike, usePlace, useProposals } from './use-places'

export interface PaneProps {
  area: string
  open: Open
  /** Its name is the page's heading. */
  alone?: boolean
  /** Another one, from within this one. */
  onOpen: (open: Open) => void
  /** It is not there any more, or she is done with it. */
  onGone: () => void
}

export function Pane({ area, open, ...rest }: PaneProps) {
  if (open.kind === 'add') return <AddPlace area={area} alone={rest.alone} onDone={rest.onGone} />
  if (open.kind === 'place') return <Place area={area} id={open.id} {...rest} />
  return open.kind === 'pair' ? (
    <Pair area={area} id={open.id} {...rest} />
  ) : (
    <Waiting area={area} id={open.id} {...rest} />
  )
}

type OneProps = Omit<PaneProps, 'open'> & { id: string }

function Place({ area, id, alone, onOpen, onGone }: OneProps) {
  const { data, error, refetch } = usePlace(id)
  const gone = error?.failure.code === 'NOT_FOUND'
  return (
    <OneOf
      one={gone ? undefined : data}
      gone={gone}
      error={error}
      again={() => void refetch()}
      alone={alone}
      onGone={onGone}
    >
      {(place) => <PlacePane key={place.id} area={area} place={place} alone={alone} onOpen={onOpen} onGone={onGone} />}
    </OneOf>
  )
}

function Waiting({ area, id, alone, onOpen, onGone }: OneProps) {
  const { data, error, hasNextPage, refetch } = useProposals()
  const one = data?.find((each) => each.id === id)
  return (
    <OneOf
      one={one}
      gone={data !== undefined && !hasNextPage}
      error={error}
      again={() => void refetch()}
      alone={alone}
      onGone={onGone}
    >
      {(proposal) =>
        proposal.refused ? (
          <RefusedPane proposal={proposal} refused={proposal.refused} alone={alone} onDone={onGone} />
        ) : (
          <ProposalPane area={area} proposal={proposal} alone={alone} onOpen={onOpen} onDone={onGone} />
        )
      }
    </OneOf>
  )
}

function Pair({ id, alone, onGone }: OneProps) {
  const { data, error, refetch } = useAlike()
  const pair = data?.pairs.find(({ one, other }) => id === `${one.id}.${other.id}`)
  return (
    <OneOf
      one={pair}
      gone={data !== undefined}
      error={error}
      again={() => void refetch()}
      alone={alone}
      onGone={onGone}
    >
      {({ one, other }) => (
        <Merge one={one} other={other} alone={alone} onDone={onGone} onBack={alone ? undefined : onGone} />
      )}
    </OneOf>
  )
}

interface OneOfProps<T> {
  one: T | undefined
  gone: boolean
  error: CallError | null
  again: () => void
  alone: boolean | undefined
  onGone: () => void
  children: (one: T) => ReactNode
}

function OneOf<T>({ one, gone, error, again, alone, onGone, children }: OneOfProps<T>) {
  if (one !== undefined) return <>{children(one)}</>
  if (!gone) return error ? <DeskFailed alone={alone} error={error} onRetry={again} /> : <Loading cards={2} />
  return (
    <DeskWords
      alone={alone}
      art="empty"
      title="不在这里了"
      text="可能刚被别人办过：合并了、抹掉了，或者看过了。回名单看看。"
    >
      <Button small kind="brand" onPress={onGone}>
        回名单
      </Button>
    </DeskWords>
  )
}
