import { useState } from 'react'
import { MODE_LABEL, SERVICE_KIND_LABEL } from '@shared/glossary'
import type { ServiceKind, ServiceTerms } from '@shared/values/counseling/services'
import { BOOKING } from '@shared/values/limits'
import { Box, List, Loading, Row, Text } from '@/ui'
import { DeskFailed } from '../../frame/desk-states'
import { useServices } from '../use-room'
import { ServiceForm } from './service-form'
import { lengthText } from './term-words'

/** 60 分钟 · 见面、电话 · 提前 14 天 */
const termsWords = ({ minutes, modes, aheadDays, confirms }: ServiceTerms): string =>
  [
    lengthText(minutes),
    modes.map((mode) => MODE_LABEL[mode]).join('、'),
    `能约 ${Math.min(aheadDays, BOOKING.daysSeen)} 天内的`,
    confirms ? '要辅导师点头' : '约上就算',
  ].join(' · ')

/** How each service is booked. The district's alone; it counts for what is booked from then on. */
export function Services() {
  const [open, setOpen] = useState<ServiceKind>()
  const { data, error, refetch } = useServices()
  if (!data) return error ? <DeskFailed error={error} onRetry={() => void refetch()} /> : <Loading cards={2} />
  const terms = data.services.find(({ kind }) => kind === open)
  if (terms) return <ServiceForm key={terms.kind} terms={terms} onDone={() => setOpen(undefined)} />
  return (
    <Box className="cz-stack wbr-column">
      <Text kind="meta">全区一样。改了只管以后新约的，已经约好的照原来的来。</Text>
      <List label="服务">
        {data.services.map((one) => (
          <Row
            key={one.kind}
            icon="calendar"
            title={SERVICE_KIND_LABEL[one.kind]}
            note={termsWords(one)}
            onPress={() => setOpen(one.kind)}
          />
        ))}
      </List>
    </Box>
  )
}
