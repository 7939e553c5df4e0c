import { daysWords, turnWords } from '@shared/rules/roster/words'
import { POST_KIND_LABEL } from '@shared/glossary'
import { dayText, type Day } from '@shared/values/instant'
import { Box, Button, Tag, Text } from '@/ui'
import type { OpenCell } from '../cell/cell-sheet'
import { CellBox } from './cell-box'
import type { DayHead, SiteWeek } from './week'

export interface BoardProps {
  sites: readonly SiteWeek[]
  heads: readonly DayHead[]
  today: Day
  onOpen: (cell: OpenCell) => void
  onForm: (roster: string) => void
}

/** Rows are posts, columns the seven days. */
export const Board = ({ sites, heads, today, onOpen, onForm }: BoardProps) => (
  <Box role="table" aria-label="这一周的班" className="wbr-board">
    <Box role="rowgroup">
      <Box role="row" className="wbr-board__row wbr-board__row--head">
        <Box role="columnheader" className="wbr-board__post">
          <Box as="span" className="cz-spoken">
            岗
          </Box>
        </Box>
        {heads.map((head) => (
          <Head key={head.on} head={head} today={today} />
        ))}
      </Box>
    </Box>
    {sites.map((site) => (
      <Site key={site.roster.id} site={site} heads={heads} today={today} onOpen={onOpen} onForm={onForm} />
    ))}
  </Box>
)

/** 周四 26 */
export const shortDay = (day: Day): string => `${dayText(day).split(' ')[1] ?? ''} ${Number(day.slice(8))}`

const Head = ({ head: { on, note, rest }, today }: { head: DayHead; today: Day }) => (
  <Box role="columnheader" className={`wbr-board__day${on === today ? ' wbr-board__day--today' : ''}`}>
    <Box as="span">{shortDay(on)}</Box>
    {on === today ? <Tag tone="green">今天</Tag> : null}
    {note ? <Tag tone={rest ? 'plain' : 'tea'}>{rest ? `${note}休` : note}</Tag> : null}
  </Box>
)

function Site({
  site: { roster, rows },
  heads,
  today,
  onOpen,
  onForm,
}: Omit<BoardProps, 'sites'> & { site: SiteWeek }) {
  const { name } = roster.content.site
  return (
    <Box role="rowgroup" aria-label={name}>
      <Box role="row" className="wbr-board__site">
        <Box role="rowheader" className="wbr-board__name">
          <Text kind="strong" as="span">
            {name}
          </Text>
          <Button small icon="pen" label={`改班表，${name}`} onPress={() => onForm(roster.id)}>
            改班表
          </Button>
        </Box>
      </Box>
      {rows.map(({ post, cells }) => (
        <Box key={post.id} role="row" className="wbr-board__row">
          <Box role="rowheader" className="wbr-board__post">
            <Text kind="strong" as="span">
              {post.name}
            </Text>
            {post.name.includes(POST_KIND_LABEL[post.kind]) ? null : (
              <Text kind="meta" as="span">
                {POST_KIND_LABEL[post.kind]}
              </Text>
            )}
            <Text kind="meta" as="span">
              {daysWords(post.days)}
            </Text>
            {post.turn.by === 'turn' ? (
              <Text kind="meta" as="span">
                {turnWords(post.turn)}
              </Text>
            ) : null}
          </Box>
          {cells.map((cell, at) => (
            <Box
              key={cell.on}
              role="cell"
              className={`wbr-board__cell${heads[at]?.rest ? ' wbr-board__cell--rest' : ''}${cell.on < today ? ' wbr-board__cell--past' : ''}`}
            >
              <CellBox cell={cell} onOpen={() => onOpen({ roster: roster.id, post: post.id, on: cell.on })} />
            </Box>
          ))}
        </Box>
      ))}
    </Box>
  )
}
