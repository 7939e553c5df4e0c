import { useState } from 'react'
import type { PersonDto } from '@shared/contract/account'
import { useApiCommand } from '@/api'
import { Box, Button, Text, toast } from '@/ui'
import { Problem, problemText } from '../../frame/problem'
import { readAnew } from '../use-people'
import { Sure } from '../../frame/sure'

/** For a while, or for good. Neither is a danger to anyone's life, so neither is red. */
export function Leaving({ person, onGone }: { person: PersonDto; onGone: () => void }) {
  const [asking, ask] = useState<'suspend' | 'remove'>()
  const suspend = useApiCommand('account', 'suspend')
  const restore = useApiCommand('account', 'restore')
  const remove = useApiCommand('account', 'removePerson')
  const { id: personId, displayName: name } = person
  const active = person.state === 'active'

  const done = (words: string, gone = false) => ({
    onSuccess: () => {
      ask(undefined)
      toast(words)
      void readAnew()
      if (gone) onGone()
    },
  })
  if (person.me)
    return (
      <Box as="section" aria-label="停用和离开" className="wbp-part">
        <Text kind="meta">这是你自己。要停用或离开，请另一位管理员来办，免得一下按错把自己关在门外。</Text>
      </Box>
    )
  return (
    <Box as="section" aria-label="停用和离开" className="wbp-part">
      <Box>
        <Text kind="strong" as="h2">
          {active ? '停用和离开' : '恢复和离开'}
        </Text>
        <Text kind="meta">
          {active
            ? '停用：马上进不来，随时能恢复。离开：收回她所有进门的办法。'
            : '恢复以后，原来的角色都回来，只有管理员和庇护联络员要重新请，还得两个人点头。'}
        </Text>
      </Box>
      <Problem>{restore.error ? problemText(restore.error) : undefined}</Problem>
      <Box className="cz-line">
        {active ? (
          <Button small onPress={() => ask('suspend')}>
            停用
          </Button>
        ) : (
          <Button
            small
            kind="brand"
            busy={restore.isPending}
            onPress={() => restore.mutate({ personId }, done('恢复了，她可以进来了。'))}
          >
            恢复
          </Button>
        )}
        <Button small onPress={() => ask('remove')}>
          请她离开
        </Button>
      </Box>
      <Sure
        open={asking === 'suspend'}
        title={`停用${name}？`}
        points={['她的下一步就会被拦下，电脑和手机都是。', '她手上领着的问题放回队列。', '随时能恢复。']}
        does="停用"
        busy={suspend.isPending}
        problem={suspend.error ? problemText(suspend.error) : undefined}
        onSure={() => suspend.mutate({ personId }, done('停用了。'))}
        onClose={() => ask(undefined)}
      />
      <Sure
        open={asking === 'remove'}
        title={`请${name}离开？`}
        points={[
          '她再也进不来：微信、口令、没用的进门码都收回。',
          '她手上领着的问题放回队列。',
          '她签过名的回答还在，名字也还在。',
        ]}
        does="请她离开"
        busy={remove.isPending}
        problem={remove.error ? problemText(remove.error) : undefined}
        onSure={() => remove.mutate({ personId }, done('办好了，她进不来了。', true))}
        onClose={() => ask(undefined)}
      />
    </Box>
  )
}
