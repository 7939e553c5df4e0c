import { hoursText } from '@shared/rules/places/hours-text'
import { Box, Button, Field, FieldError, Row, SelectField, Switch, Text } from '@/ui'
import { focusOn } from '../../frame/focus-on'
import { DayRows } from './day-rows'
import { FIRST_ROW, hoursOf, ON_OPTIONS, type HoursDraft, type RowDraft } from './hours-draft'

interface HoursEditorProps {
  value: HoursDraft
  onChange: (value: HoursDraft) => void
  error: string | undefined
  today: string
}

const TWO_HALVES: readonly RowDraft[] = [
  { on: 'workdays', from: '9:00', to: '12:00' },
  { on: 'workdays', from: '14:00', to: '17:30' },
]
const ALWAYS: readonly RowDraft[] = [{ on: 'daily', from: '0:00', to: '24:00' }]
const MOST_ROWS = 14
const ID = 'place-hours'

/** Which days, from, to: a row for each span; below them, what everyone will read. */
export function HoursEditor({ value, onChange, error, today }: HoursEditorProps) {
  const { rows } = value
  const set = (change: Partial<HoursDraft>) => onChange({ ...value, ...change })
  const put = (at: number, change: Partial<RowDraft>) =>
    set({ rows: rows.map((row, i) => (i === at ? { ...row, ...change } : row)) })
  const add = (more: readonly RowDraft[]) => {
    set({ rows: [...rows, ...more] })
    focusOn(`${ID}-${rows.length}-on`)
  }
  const remove = (at: number) => {
    set({ rows: rows.filter((_, i) => i !== at) })
    focusOn(`${ID}-add`)
  }
  // the next row goes on with the same days
  const next = () => add([{ on: rows[rows.length - 1]?.on ?? FIRST_ROW.on, from: '', to: '' }])
  return (
    <Box role="group" aria-labelledby={`${ID}-label`} className="wbl-hours">
      <Box>
        <Box as="p" id={`${ID}-label`} className="cz-field__label">
          开门时间
          <Box as="span" className="cz-field__optional">
            可不填
          </Box>
        </Box>
        <Text kind="meta">不写就显示「打电话问」。一段时间一行，上午、下午分开写。工作日跟着国家的放假和调休走。</Text>
      </Box>
      {rows.length === 0 ? (
        <Box className="cz-line">
          <Button small kind="soft" onPress={() => add(TWO_HALVES)}>
            工作日，上午和下午
          </Button>
          <Button small kind="soft" onPress={() => add(ALWAYS)}>
            每天 24 小时
          </Button>
        </Box>
      ) : null}
      {rows.map((row, at) => (
        <Box key={at} role="group" aria-label={`第 ${at + 1} 行`} className="wbl-row">
          <Box className="wbl-row__on">
            <SelectField
              id={`${ID}-${at}-on`}
              label="哪些天"
              options={ON_OPTIONS}
              value={row.on}
              onChange={(on) => put(at, { on })}
            />
          </Box>
          <Field
            id={`${ID}-${at}-from`}
            label="从"
            value={row.from}
            onInput={(from) => put(at, { from })}
            placeholder="9:00"
          />
          <Field
            id={`${ID}-${at}-to`}
            label="到"
            value={row.to}
            onInput={(to) => put(at, { to })}
            placeholder="17:30"
          />
          <Button small icon="bin" label={`去掉第 ${at + 1} 行`} onPress={() => remove(at)}>
            去掉
          </Button>
        </Box>
      ))}
      {rows.length < MOST_ROWS ? (
        <Box>
          <Button small icon="plus" id={`${ID}-add`} onPress={next}>
            {rows.length > 0 ? '再加一行' : '自己写'}
          </Button>
        </Box>
      ) : null}
      {rows.length > 0 ? (
        <>
          <Box className="wbl-switch">
            <Row title="放假也休息" note="每天、周几的，遇到国家放假就不开">
              <Switch id={`${ID}-rests`} label="放假也休息" on={value.rests} onChange={(rests) => set({ rests })} />
            </Row>
          </Box>
          <DayRows days={value.days} onChange={(days) => set({ days })} today={today} />
        </>
      ) : null}
      <FieldError id={ID} error={error} />
      {error ? null : <Read value={value} />}
    </Box>
  )
}

/** As everyone will read it, while she writes. */
function Read({ value }: { value: HoursDraft }) {
  const hours = hoursOf(value)
  if (!hours) return null
  return (
    <Box className="wbl-read" aria-live="polite">
      <Text kind="meta">大家看到的</Text>
      {hoursText(hours).map((line) => (
        <Text key={line}>{line}</Text>
      ))}
    </Box>
  )
}
