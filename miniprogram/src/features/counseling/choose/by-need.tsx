import { SERVICE_KIND_LABEL } from '@shared/glossary'
import { SERVICE_KINDS, type ServiceKind } from '@shared/values/counseling/services'
import { Box, List, Row, type IconName } from '@/ui'
import { termsOf, type Directory } from '../parts/use-directory'
import { FREE, modesText, NEED } from '../parts/words'

const LOOK: Record<ServiceKind, { icon: IconName; tint: 'brand' | 'tea' | 'info' }> = {
  beforeMarriage: { icon: 'heart', tint: 'tea' },
  inMarriage: { icon: 'talk', tint: 'tea' },
  beforeDivorce: { icon: 'people', tint: 'tea' },
  psychology: { icon: 'person', tint: 'brand' },
  legalVisit: { icon: 'scales', tint: 'info' },
}

/** What is the matter, in her words; what it is called here stands beneath. */
export const ByNeed = ({ directory }: { directory: Directory }) => (
  <List label="想说的是什么事">
    {SERVICE_KINDS.map((kind) => {
      const terms = termsOf(directory, kind)
      return terms && directory.counselors.some(({ kinds }) => kinds.includes(kind)) ? (
        <Row
          key={kind}
          {...LOOK[kind]}
          title={NEED[kind]}
          note={
            <>
              <Box as="span" className="choose-need">
                {[SERVICE_KIND_LABEL[kind], `${terms.minutes} 分钟`, FREE].join(' · ')}
              </Box>
              <Box as="span" className="choose-need cz-hide-elder">
                {modesText(terms.modes)}
              </Box>
            </>
          }
          opens={{ to: 'times', params: { kind } }}
        />
      ) : null
    })}
  </List>
)
