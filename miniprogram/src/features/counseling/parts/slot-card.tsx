import type { SlotDto } from '@shared/contract/counseling'
import { MODE_LABEL, SERVICE_KIND_LABEL } from '@shared/glossary'
import type { Mode, ServiceKind } from '@shared/values/counseling/services'
import { spanText } from '@shared/rules/clock-words'
import { dayOf, dayText, minuteOfDay } from '@shared/values/instant'
import { Box, Link } from '@/ui'
import { Summary } from './summary'

interface SlotCardProps {
  kind: ServiceKind
  mode: Mode
  slot: Pick<SlotDto, 'startsAt' | 'endsAt'> & { counselor?: SlotDto['counselor']; site?: SlotDto['site'] }
  /** Where it is has been asked for, and is not known yet. */
  looking?: boolean
  /** Nobody will come or call any more. */
  over?: boolean
}

const REMOTE: Record<Exclude<Mode, 'place'>, string> = {
  phone: '到点打你留的电话',
  video: '到点打你留的电话，一起连视频',
}

/** A place that 找妇联 knows opens there, with its way and its door. */
function Where({ site }: { site: NonNullable<SlotDto['site']> }) {
  const words = [site.name, site.address].filter(Boolean).join('，')
  return site.placeId === undefined ? (
    <Box as="span">{words}</Box>
  ) : (
    <Link opens={{ to: 'place', params: { id: site.placeId } }} className="summary__link">
      {words}
    </Link>
  )
}

/** In large letters the line breaks before the hours, not within them. */
const When = ({ startsAt, endsAt }: Pick<SlotDto, 'startsAt' | 'endsAt'>) => (
  <>
    {`${dayText(dayOf(startsAt))} `}
    <Box as="span" className="summary__hours">
      {spanText({ from: minuteOfDay(startsAt), to: minuteOfDay(endsAt) })}
    </Box>
  </>
)

export const SlotCard = ({ kind, mode, slot: { startsAt, endsAt, counselor, site }, looking, over }: SlotCardProps) => (
  <Summary
    lines={[
      { icon: 'calendar', text: <When startsAt={startsAt} endsAt={endsAt} />, strong: true },
      { icon: 'talk', text: [SERVICE_KIND_LABEL[kind], counselor?.name].filter(Boolean).join(' · ') },
      mode === 'place'
        ? { icon: 'pin', text: site ? <Where site={site} /> : `${MODE_LABEL.place}谈${looking ? '，地址在取' : ''}` }
        : { icon: 'phone', text: over ? `${MODE_LABEL[mode]}谈` : REMOTE[mode] },
    ]}
  />
)
