import Taro from '@tarojs/taro'
import type { Instant } from '@shared/values/instant'
import { back, replace } from '@/lib/routes'
import { Box, Text } from '@/ui'
import { BackLine } from '../frame/back-line'
import { CasePane } from './case/case-pane'

interface CaseViewProps {
  id: string
  now: Instant
  /** Where it was not opened as a page of its own. */
  onClose?: () => void
}

/** Opened by a link there is no queue beneath it. */
const close = () => (Taro.getCurrentPages().length > 1 ? back() : replace('queue'))

/** On a phone: one question by itself. */
export function CaseView({ id, now, onClose = close }: CaseViewProps) {
  return (
    <Box className="wbq-column">
      <Text kind="h1" className="cz-spoken">
        等回答的问题
      </Text>
      <BackLine onPress={onClose}>返回</BackLine>
      <CasePane
        key={id}
        id={id}
        now={now}
        wide={false}
        onNext={(next) => replace('queue', { id: next })}
        onQueue={onClose}
      />
    </Box>
  )
}
