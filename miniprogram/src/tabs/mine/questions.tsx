import { momentText } from '@shared/values/instant'
import { leaveFor } from '@/lib/handover'
import { go } from '@/lib/routes'
import { useSavedCodes } from '@/lib/saved-codes'
import { List, Row, Text } from '@/ui'

/** Only what she chose to keep on this phone; the codes themselves are not shown, someone may look over her shoulder. */
export function Questions() {
  const saved = useSavedCodes()
  const open = (code: string) => {
    leaveFor('returnCode', code)
    go('thread')
  }
  return (
    <>
      <Text kind="meta-strong" as="h2" className="mine-cap">
        我的提问
      </Text>
      <List>
        {saved.map(({ code, askedAt }) => (
          <Row
            key={code}
            icon="ask"
            title={`${momentText(askedAt)} 问的`}
            note="看看律师回了没有"
            onPress={() => open(code)}
          />
        ))}
        <Row
          icon="key"
          title="用回执码看回复"
          note={saved.length > 0 ? undefined : '这部手机上没有存着的提问'}
          opens={{ to: 'open' }}
        />
      </List>
    </>
  )
}
