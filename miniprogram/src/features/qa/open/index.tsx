import { openCode } from '@/lib/open-code'
import { useOnline } from '@/lib/online'
import { useSavedCodes } from '@/lib/saved-codes'
import { Box, Button, CodeInput, List, Note, PageFrame, Row, Text } from '@/ui'
import { SavedRows } from '@/ui/code/saved-rows'
import { useForgotten } from '@/lib/forgotten'
import { CODE_ID, useOpening } from './use-opening'

const TAIL = 4

export default function QaOpen() {
  const [code = '', setCode] = useForgotten<string>(() => '')
  const { open, busy, error, forget } = useOpening()
  const saved = useSavedCodes()
  const online = useOnline()
  const change = (digits: string) => {
    setCode(digits)
    forget()
  }
  return (
    <PageFrame>
      <Text kind="h1">用回执码打开</Text>
      <Text kind="meta">问完、约好都给过你 16 位数字，那就是回执码。只有它能打开你问的、约的。</Text>
      <Box className="cz-stack cz-section">
        {online ? null : <Note icon="info">现在没有网，打不开。码先留着，电话能打。</Note>}
        <CodeInput
          id={CODE_ID}
          label="回执码"
          value={code}
          onChange={change}
          onEnter={() => open(code)}
          error={error}
        />
        <Button kind="next" busy={busy} onPress={() => open(code)}>
          {busy ? '在打开' : '打开'}
        </Button>
      </Box>
      {saved.length > 0 ? (
        <Box className="cz-section cz-stack-s">
          <Text kind="h2">存在这部手机的</Text>
          <List label="存在这部手机的">
            <SavedRows saved={saved} onOpen={openCode} noteOf={({ code: kept }) => `回执码尾号 ${kept.slice(-TAIL)}`} />
          </List>
        </Box>
      ) : null}
      <Box className="cz-section">
        <List>
          <Row
            icon="help"
            title="码丢了怎么办"
            note="我们也找不回。再问一次，律师照样回；约过的，打 12338 改。"
            opens={{ to: 'ask' }}
          />
        </List>
      </Box>
    </PageFrame>
  )
}
