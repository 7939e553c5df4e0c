import type { SessionDto } from '@shared/contract/counseling'
import { Box, Icon, Text } from '@/ui'
import { Said } from '../../frame/said'

/** What she wrote: as little as she wanted. Of two, what the other wrote stands apart, and neither reads it of the other. */
export const HerWords = ({ of }: { of: Pick<SessionDto, 'words' | 'partnerWords' | 'urgent' | 'gaveBy'> }) => (
  <Box as="section" aria-label="她写的" className="cz-stack-s">
    {of.urgent ? (
      <Box className="wbt-urgent">
        <Icon name="alert" />
        <Box>
          <Text kind="strong" tone="danger">
            {of.partnerWords.length > 0 ? '急：写来的话里有危险' : '急：她的话里有危险'}
          </Text>
          <Text>
            {of.partnerWords.length > 0
              ? '分开问一句现在安不安全，别当着另一位提。人有危险，陪着打 110。家里动过手，不劝和，不让两个人当面谈。'
              : '一开口，先问她现在安不安全。人有危险，陪她打 110。家里动过手，不劝和，不让两个人当面谈。'}
          </Text>
        </Box>
      </Box>
    ) : null}
    {of.gaveBy ? (
      <Text>{`那次是${of.gaveBy}谈的，回访交给了你。她写的话、谈时的记录都没跟来：先问她现在怎么样，想说多少由她。`}</Text>
    ) : of.words.length === 0 ? (
      <Text kind="meta">她没写什么，见了面再听她说。</Text>
    ) : (
      of.words.map((one, i) => <Said key={i} by="她写的" {...one} />)
    )}
    {of.partnerWords.length > 0 ? (
      <>
        <Text kind="meta">另一位凭自己的码写的，约的这位看不到，别提：</Text>
        {of.partnerWords.map((one, i) => (
          <Said key={i} by="另一位写的" {...one} />
        ))}
      </>
    ) : null}
  </Box>
)
