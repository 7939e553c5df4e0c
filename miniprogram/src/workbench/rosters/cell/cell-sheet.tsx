import { useState } from 'react'
import type { RosterDto } from '@shared/contract/counseling'
import { spansText } from '@shared/rules/clock-words'
import { dayText, type Day } from '@shared/values/instant'
import { Box, Button, Sheet, Text } from '@/ui'
import { missingWords } from '../week/cell-words'
import type { Cell, Present } from '../week/week'
import { Leave } from './leave'
import { NotComing } from './not-coming'
import { PersonHere } from './person-here'
import { Stand } from './stand'
import { WalkIn } from './walk-in'

export interface OpenCell {
  roster: string
  post: string
  on: Day
}

/** What she does in the sheet; one at a time. */
export type Step = { does: 'look' } | { does: 'add' } | { does: 'swap' | 'none' | 'leave' | 'walkIn'; who: Present }

export interface CellProps {
  roster: RosterDto
  cell: Cell
  /** Back to what the sheet shows first. */
  onBack: () => void
}

interface CellSheetProps {
  roster: RosterDto
  cell: Cell
  today: Day
  onClose: () => void
}

/** One post on one day: who comes, and what can be changed about it. */
export function CellSheet({ roster, cell, today, onClose }: CellSheetProps) {
  const [step, setStep] = useState<Step>({ does: 'look' })
  const { on, post } = cell
  return (
    <Sheet open title={`${dayText(on)} ${post.name}`} onClose={onClose}>
      <Box className="cz-stack">
        <Box>
          <Text kind="meta">{roster.content.site.name}</Text>
          <Text kind="meta">{spansText(post.spans)}</Text>
        </Box>
        <Doing
          step={step}
          look={<Look cell={cell} past={on < today} choose={setStep} />}
          roster={roster}
          cell={cell}
          onBack={() => setStep({ does: 'look' })}
        />
      </Box>
    </Sheet>
  )
}

function Doing({ step, look, ...rest }: CellProps & { step: Step; look: React.ReactNode }) {
  switch (step.does) {
    case 'look':
      return <>{look}</>
    case 'add':
      return <Stand {...rest} />
    case 'swap':
      return <Stand {...rest} out={step.who} />
    case 'none':
      return <NotComing {...rest} who={step.who} />
    case 'leave':
      return <Leave {...rest} who={step.who} />
    case 'walkIn':
      return <WalkIn {...rest} who={step.who} />
  }
}

function Look({ cell, past, choose }: { cell: Cell; past: boolean; choose: (step: Step) => void }) {
  const { who, missing } = cell
  return (
    <>
      {who.map((one) => (
        <PersonHere key={one.id} who={one} on={cell.on} past={past} choose={choose} />
      ))}
      {missing > 0 ? (
        <Box className="wbr-hole">
          <Text kind="strong">{missingWords(missing)}</Text>
          <Text kind="meta">不找人也行，网上就不放这段时间。</Text>
        </Box>
      ) : null}
      {past ? (
        <Text kind="meta">这天过去了，不能再改。</Text>
      ) : (
        <Button kind={missing > 0 ? 'brand' : 'line'} icon="plus" onPress={() => choose({ does: 'add' })}>
          {missing > 0 ? '找人顶' : '这天再加一个人'}
        </Button>
      )}
    </>
  )
}
