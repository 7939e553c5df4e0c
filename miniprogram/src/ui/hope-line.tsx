import { HOTLINES } from '@shared/values/hotlines'
import { Call } from './call'
import { Box } from './dom'
import { Icon } from './icon'
import './hope-line.scss'

/** Real, and open at every hour. */
export function HopeLine() {
  return (
    <Call line="hope" className="cz-hope">
      <Icon name="phone" />
      <Box as="span" className="cz-hope__words">
        <Box as="b" className="cz-hope__title">
          撑不住的时候，有人整夜接电话
        </Box>
        <Box as="span" className="cz-hope__number">{`${HOTLINES.hope.name} ${HOTLINES.hope.number}，24 小时`}</Box>
      </Box>
    </Call>
  )
}
