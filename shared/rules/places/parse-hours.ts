import { OpeningHours, type HoursRow, type OpenOn } from '../../values/opening-hours'

const WEEK = ['日', '一', '二', '三', '四', '五', '六']
const DAY = 24 * 60
const DAYS = /^(?:工作日|每天|(?:周|星期|礼拜)[一二三四五六日天].*?)(?=\s*(?:24\s*小时|全天|[0-9]))/
const SPAN =
  /^(?:24\s*小时|全天|(\d{1,2})(?::(\d{2})|点(半)?)?\s*[-~至到]\s*(次日|第二天)?\s*(\d{1,2})(?::(\d{2})|点(半)?)?)/
const RESTS = /^(?:节假日|法定节假日|放假)(?:休息|不开门|除外)$/

/** Full-width signs as people type them, in one form each. */
const tidy = (text: string): string =>
  text
    .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(/[：]/g, ':')
    .replace(/[–—－～〜]/g, '-')
    .replace(/[，；;\n\r]+/g, ',')
    .trim()

const weekday = (char: string): number => (char === '天' ? 0 : WEEK.indexOf(char))

/** 周一至周五, 周二、周四, 周一、三、五, 周六日. Undefined for what is none of these. */
function daysOf(words: string): OpenOn[] | undefined {
  const said = words.replace(/\s/g, '')
  if (said === '工作日') return ['workdays']
  if (said === '每天') return ['daily']
  const bare = said.replace(/周|星期|礼拜/g, '')
  const days: number[] = []
  for (const piece of bare.split(/[、,]/)) {
    const range = /^([一二三四五六日天])[-至到]([一二三四五六日天])$/.exec(piece)
    if (range?.[1] && range[2]) {
      const last = weekday(range[2])
      for (let day = weekday(range[1]), i = 0; i < 7; day = (day + 1) % 7, i += 1) {
        days.push(day)
        if (day === last) break
      }
    } else if (/^[一二三四五六日天]+$/.test(piece)) days.push(...Array.from(piece, weekday))
    else return undefined
  }
  return [...new Set(days)]
}

const minutes = (hour: string | undefined, minute: string | undefined, half: string | undefined): number =>
  Number(hour) * 60 + (half ? 30 : Number(minute ?? 0))

/**
 * What people write into a cell: `工作日 9:00-12:00、14:00-17:30；周六 9点-11点半；放假休息`. Undefined for anything that is
 * not understood to its end, so that nobody stands before a door because of a guess. Single days are not told by a cell.
 */
export function parseHours(text: string): OpeningHours | undefined {
  const rows: HoursRow[] = []
  let restsOnHolidays = false
  let days: OpenOn[] | undefined
  for (let rest = tidy(text); rest; rest = rest.replace(/^[\s,、。]+/, '')) {
    const holiday = RESTS.exec(rest.split(',')[0]?.trim() ?? '')
    if (holiday) {
      restsOnHolidays = true
      rest = rest.slice(rest.indexOf(holiday[0]) + holiday[0].length)
      continue
    }
    const named = DAYS.exec(rest)
    if (named) {
      days = daysOf(named[0])
      rest = rest.slice(named[0].length).trim()
    }
    const span = SPAN.exec(rest)
    if (!days || !span) return undefined
    const whole = span[1] === undefined
    const from = whole ? 0 : minutes(span[1], span[2], span[3])
    const to = whole ? DAY : minutes(span[5], span[6], span[7]) + (span[4] ? DAY : 0)
    for (const on of days) rows.push({ on, from, to })
    rest = rest.slice(span[0].length)
  }
  const hours = OpeningHours.safeParse({ rows, restsOnHolidays, exceptions: [] })
  return hours.success ? hours.data : undefined
}
