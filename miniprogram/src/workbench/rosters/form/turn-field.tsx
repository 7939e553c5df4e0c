import { addDays, farDayText, type Day } from '@shared/values/instant'
import { LIMITS } from '@shared/values/limits'
import { Box, Button, Field, FieldError, Segmented, SelectField } from '@/ui'
import { SERVICES_AT } from '@shared/values/counseling/roster'
import { canKeep, type Person } from '../use-room'
import { newTeam, type PostDraft, type TeamDraft } from './post-draft'
import { WhoField } from './who-field'

export interface Names {
  people: readonly Person[]
  nameOf: (id: string) => string
  onNew: (name: string) => string
}

interface TurnFieldProps extends Names {
  post: PostDraft
  today: Day
  put: (change: Partial<PostDraft>) => void
  error: string | undefined
}

const BY = [
  { value: 'same', label: '固定的人' },
  { value: 'turn', label: '几队轮着来' },
] as const
const MOST = 10
const LEAST = 2
/** A turn may have begun this long ago, or begin this far ahead. */
const BEFORE_DAYS = 60
const AFTER_DAYS = 120

/** The same people each time, or teams in turn. */
export function TurnField({ post, today, put, error, people, onNew, nameOf }: TurnFieldProps) {
  // what is booked needs somebody with a card who gives it
  const names = {
    nameOf,
    people: people.filter((one) => canKeep(one, post.kind)),
    ...(SERVICES_AT[post.kind].length === 0 && { onNew }),
  }
  const id = `post-${post.id}-who`
  return (
    <Box className="cz-stack">
      <Segmented id={`${id}-by`} label="谁来" options={BY} value={post.by} onChange={(by) => put({ by })} />
      {post.by === 'same' ? (
        <WhoField
          id={id}
          label="来的人"
          reason="还没定人就空着，班表上会显示缺人。"
          who={post.who}
          onChange={(who) => put({ who })}
          error={error}
          {...names}
        />
      ) : (
        <Teams post={post} today={today} put={put} error={error} {...names} />
      )}
    </Box>
  )
}

type TeamsProps = Omit<TurnFieldProps, 'onNew'> & Partial<Pick<TurnFieldProps, 'onNew'>>

function Teams({ post, today, put, error, ...names }: TeamsProps) {
  const id = `post-${post.id}-who`
  const { teams, since } = post
  const change = (at: number, next: Partial<TeamDraft>) =>
    put({ teams: teams.map((team, i) => (i === at ? { ...team, ...next } : team)) })
  const days = Array.from({ length: BEFORE_DAYS + AFTER_DAYS }, (_, at) => addDays(today, at - BEFORE_DAYS))
  const options = [...new Set([since, ...days])].sort().map((value) => ({ value, label: farDayText(value, today) }))
  return (
    <Box id={id} tabIndex={-1} className="cz-stack wbl-head">
      <FieldError id={id} error={error} />
      <SelectField
        id={`${id}-since`}
        label={`${teams[0]?.name ?? '第一队'}哪天先来`}
        reason="从这天数起，每来一天换下一队，放假不来的日子不算。"
        options={options}
        value={since}
        onChange={(day) => put({ since: day })}
      />
      {teams.map((team, at) => (
        <Box key={at} role="group" aria-label={`第 ${at + 1} 队`} className="wbl-day">
          <Field
            id={`${id}-${at}-name`}
            label="队名"
            value={team.name}
            onInput={(name) => change(at, { name })}
            maxLength={LIMITS.teamName.max}
          />
          <WhoField
            id={`${id}-${at}`}
            label={`${team.name || '这队'}的人`}
            who={team.who}
            onChange={(who) => change(at, { who })}
            {...names}
          />
          {teams.length > LEAST ? (
            <Box>
              <Button
                small
                icon="bin"
                label={`去掉这队，${team.name}`}
                onPress={() => put({ teams: teams.filter((_, i) => i !== at) })}
              >
                去掉这队
              </Button>
            </Box>
          ) : null}
        </Box>
      ))}
      {teams.length < MOST ? (
        <Box>
          <Button small icon="plus" onPress={() => put({ teams: [...teams, newTeam(teams.length)] })}>
            再加一队
          </Button>
        </Box>
      ) : null}
    </Box>
  )
}
