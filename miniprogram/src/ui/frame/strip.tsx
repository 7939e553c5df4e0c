import { HOTLINES, type Hotline } from '@shared/values/hotlines'
import { Call } from '../call'
import { Box } from '../dom'
import { QuickExit } from './quick-exit'

const LINES: readonly Hotline[] = ['police', 'federation', 'ambulance']

export function Strip() {
  return (
    <Box className="cz-strip">
      <QuickExit />
      <Box as="nav" aria-label="紧急电话" className="cz-sos">
        {LINES.map((line) => (
          <Call key={line} line={line} className={`cz-sos__line cz-sos__line--${line}`}>
            <Box as="b" className="cz-sos__number">
              {HOTLINES[line].number}
            </Box>
            <Box as="span" className="cz-sos__name">
              {HOTLINES[line].name}
            </Box>
          </Call>
        ))}
      </Box>
    </Box>
  )
}
