import { openCode } from '@/lib/open-code'
import { useSavedCodes } from '@/lib/saved-codes'
import { List, Row, Text } from '@/ui'
import { SavedRows } from '@/ui/code/saved-rows'

/** Only what she chose to keep on this phone; the codes themselves are not shown, someone may look over her shoulder. */
export function Questions() {
  const saved = useSavedCodes()
  return (
    <>
      <Text kind="meta-strong" as="h2" className="mine-cap">
        我的提问和预约
      </Text>
      <List>
        <SavedRows saved={saved} onOpen={openCode} />
        <Row
          icon="key"
          title="用回执码打开"
          note={saved.length > 0 ? undefined : '这部手机上没有存着的'}
          opens={{ to: 'open' }}
        />
      </List>
    </>
  )
}
