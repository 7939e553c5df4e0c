import { dayText, type Day } from '@shared/values/instant'
import { spansText } from '@shared/rules/clock-words'
import { Box, Button, Icon, Text } from '@/ui'
import type { BoardDto } from '../../frame/use-rosters'
import type { OpenCell } from '../cell/cell-sheet'
import { owedWords } from '../leaving/owed-words'
import type { View } from '../open'
import { missingWords } from './cell-words'
import type { SiteWeek } from './week'

interface MissingNoteProps {
  sites: readonly SiteWeek[]
  today: Day
  board: BoardDto | undefined
  onOpen: (cell: OpenCell) => void
  choose: (view: View) => void
}

/** More than this many are counted, not told. */
const TOLD = 3

/** What is still to be done, in one sentence, and the way to the first of it. */
export function MissingNote({ sites, today, board, onOpen, choose }: MissingNoteProps) {
  const gaps = sites
    .flatMap(({ roster, rows }) => rows.flatMap(({ cells }) => cells.map((cell) => ({ roster, cell }))))
    .filter(({ cell }) => cell.missing > 0 && cell.on >= today)
    .sort((a, b) => a.cell.on.localeCompare(b.cell.on))
  const { displaced = 0, leaving = [] } = board ?? {}
  const said = [
    ...gaps.map(
      ({ cell: { on, post, missing } }) =>
        `${dayText(on).split(' ')[1] ?? ''} ${spansText(post.spans)} ${post.name}${missingWords(missing)}`,
    ),
    ...(displaced > 0 ? [`${displaced} 个预约要改时间`] : []),
    ...leaving.map((one) => `${one.name}接不了了，还有 ${owedWords(one)}`),
  ]
  if (said.length === 0) return null
  const more = said.length > TOLD ? `；还有 ${said.length - TOLD} 件` : ''
  const [first] = gaps
  return (
    <Box as="section" aria-label="还差的事" className="wbr-note">
      <Icon name="clock" size="s" />
      <Text as="span" className="wbr-note__text">
        <Box as="b">{`还差 ${said.length} 件事：`}</Box>
        {`${said.slice(0, TOLD).join('；')}${more}。`}
      </Text>
      <Box className="wbr-note__do">
        {first ? (
          <Button
            small
            kind="soft"
            onPress={() => onOpen({ roster: first.roster.id, post: first.cell.post.id, on: first.cell.on })}
          >
            找人顶班
          </Button>
        ) : null}
        {displaced > 0 ? (
          <Button small onPress={() => choose('displaced')}>
            给新时间
          </Button>
        ) : null}
        {leaving.length > 0 ? (
          <Button small onPress={() => choose('leaving')}>
            去交接
          </Button>
        ) : null}
      </Box>
    </Box>
  )
}
