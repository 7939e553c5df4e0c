import { useState } from 'react'
import { dayText, type Day } from '@shared/values/instant'
import { Box, Button, Press, Tag, Text } from '@/ui'
import { shortDay, type BoardProps } from './board'
import { CellInside, lookOf } from './cell-box'
import { isEmpty, type DayHead, type SiteWeek } from './week'

/** The same week on a phone, from today on; the days before are a press away. */
export function DayList({ sites, heads, today, onOpen, onForm }: BoardProps) {
  const past = heads.filter(({ on }) => on < today).length
  const whole = past === 0 || past === heads.length
  const [all, showAll] = useState(whole)
  return (
    <Box className="cz-stack">
      {all ? null : (
        <Button small icon="up" onPress={() => showAll(true)}>
          {`看前面 ${past} 天`}
        </Button>
      )}
      {heads.map((head, at) =>
        !all && head.on < today ? null : (
          <OneDay key={head.on} head={head} at={at} today={today} sites={sites} onOpen={onOpen} />
        ),
      )}
      <Box className="cz-stack-s">
        {sites.map(({ roster }) => (
          <Button key={roster.id} icon="pen" onPress={() => onForm(roster.id)}>
            {`改「${roster.content.site.name}」的班表`}
          </Button>
        ))}
      </Box>
    </Box>
  )
}

interface OneDayProps extends Pick<BoardProps, 'sites' | 'onOpen'> {
  head: DayHead
  at: number
  today: Day
}

function OneDay({ head: { on, note, rest }, at, today, sites, onOpen }: OneDayProps) {
  const rows = sites.flatMap((site) => site.rows.map(({ post, cells }) => ({ site, post, cell: cells[at] })))
  const kept = rows.flatMap(({ cell, ...row }) => (cell && !isEmpty(cell) ? [{ ...row, cell }] : []))
  return (
    <Box as="section" aria-label={dayText(on)} className="wbr-day">
      <Box className="cz-line">
        <Text kind="strong" as="h2">
          {shortDay(on)}
        </Text>
        {on === today ? <Tag tone="green">今天</Tag> : null}
        {note ? <Tag tone={rest ? 'plain' : 'tea'}>{rest ? `${note}休` : note}</Tag> : null}
      </Box>
      {kept.length === 0 ? (
        <Text kind="meta">这天没有班。</Text>
      ) : (
        kept.map(({ site, post, cell }) => (
          <Press
            key={`${site.roster.id}-${post.id}`}
            className={`wbr-cell wbr-cell--row wbr-cell--${lookOf(cell)}`}
            onPress={() => onOpen({ roster: site.roster.id, post: post.id, on })}
          >
            <Box as="span" className="wbr-cell__post">
              <Box as="span" className="cz-spoken">{`${dayText(on)} `}</Box>
              {`${post.name}${siteWords(site, sites)}`}
            </Box>
            <CellInside cell={cell} />
          </Press>
        ))
      )}
    </Box>
  )
}

/** One site needs no name. */
const siteWords = ({ roster }: SiteWeek, sites: readonly SiteWeek[]): string =>
  sites.length > 1 ? ` · ${roster.content.site.name}` : ''
