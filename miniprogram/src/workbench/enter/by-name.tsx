import { useState } from 'react'
import { LIMITS } from '@shared/values/limits'
import { useApiCommand } from '@/api'
import { asCallError } from '@/api/call-error'
import { deviceName } from '@/lib/device'
import { errorText } from '@/lib/error-text'
import { Box, Button, Card, Field } from '@/ui'
import { focusOn } from '../frame/focus-on'
import { PassphraseField } from '../frame/passphrase-field'
import { Problem, problemText } from '../frame/problem'
import { useTyped } from '../frame/use-typed'

const NAME_ID = 'enter-name'
const PASSPHRASE_ID = 'enter-passphrase'
interface Wrong {
  name?: string
  passphrase?: string
  problem?: string
}

export function ByName({ onIn }: { onIn: (token: string) => void }) {
  const signIn = useApiCommand('account', 'signIn')
  const [signInName, setName] = useTyped('')
  const [passphrase, setPassphrase] = useTyped('')
  const [wrong, setWrong] = useState<Wrong>({})

  const say = (now: Wrong, field?: string) => {
    setWrong(now)
    if (field) focusOn(field)
  }
  async function enter() {
    if (signIn.isPending) return
    if (!signInName.trim()) return say({ name: '名字还没写。' }, NAME_ID)
    if (!passphrase) return say({ passphrase: '口令还没写。' }, PASSPHRASE_ID)
    say({})
    try {
      const { token } = await signIn.mutateAsync({ signInName, passphrase, device: deviceName(navigator.userAgent) })
      setPassphrase('')
      onIn(token)
    } catch (thrown) {
      const error = asCallError(thrown)
      // a name or passphrase that could not even be chosen is wrong too, and no more is told
      if (/^(SIGN_IN_WRONG|INVALID_INPUT)$/.test(error.failure.code))
        return say({ passphrase: errorText({ code: 'SIGN_IN_WRONG' }) }, PASSPHRASE_ID)
      say({ problem: problemText(error, '没连上，没登进去。写的还在，连上再按一次。') })
    }
  }
  return (
    <Card>
      <Box className="wbd">
        <Field
          id={NAME_ID}
          label="名字"
          value={signInName}
          onInput={setName}
          error={wrong.name}
          maxLength={LIMITS.signInName.max}
          autoComplete="username"
          onEnter={() => focusOn(PASSPHRASE_ID)}
        />
        <PassphraseField
          id={PASSPHRASE_ID}
          value={passphrase}
          onInput={setPassphrase}
          error={wrong.passphrase}
          onEnter={() => void enter()}
        />
        <Problem>{wrong.problem}</Problem>
        <Button kind="next" busy={signIn.isPending} onPress={() => void enter()}>
          {signIn.isPending ? '在对' : '进来'}
        </Button>
      </Box>
    </Card>
  )
}
