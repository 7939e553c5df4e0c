import { useState } from 'react'
import { postWords } from '@shared/rules/roster/words'
import type { Day } from '@shared/values/instant'
import { Box, Button, FieldError, Icon, Press, Tag, Text } from '@/ui'
import { focusOn } from '../../frame/focus-on'
import type { Missing } from './draft-missing'
import { newPost, postOf, type PostDraft } from './post-draft'
import { PostForm } from './post-form'
import { freshId } from './roster-draft'
import type { Names } from './turn-field'

interface PostsProps extends Names {
  posts: readonly PostDraft[]
  today: Day
  missing: Missing
  onChange: (posts: readonly PostDraft[]) => void
}

const MOST = 20

/** Each post in one line; the one she writes stands open until she is done with it, and one in which something is missing. */
export function Posts({ posts, today, missing, onChange, ...names }: PostsProps) {
  const [open, setOpen] = useState<readonly string[]>([])
  const look = ({ id, kind }: PostDraft) => {
    setOpen([id])
    focusOn(`post-${id}-kind-${kind}`)
  }
  const put = (id: string, change: Partial<PostDraft>) => {
    onChange(posts.map((one) => (one.id === id ? { ...one, ...change } : one)))
    // what she puts right does not close under her hand
    setOpen((before) => (before.includes(id) ? before : [...before, id]))
  }
  const add = () => {
    const post = newPost(freshId(), today)
    onChange([...posts, post])
    look(post)
  }
  const remove = (id: string) => {
    onChange(posts.filter((post) => post.id !== id))
    focusOn('roster-add')
  }
  return (
    <Box className="cz-stack">
      {posts.map((post) => {
        const wrong = Object.keys(missing).some((field) => field.startsWith(`post-${post.id}-`))
        return open.includes(post.id) || wrong ? (
          <Box key={post.id} as="section" aria-label={post.name || '一个班'} className="wbr-post">
            <PostForm
              {...names}
              post={post}
              today={today}
              missing={missing}
              put={(change) => put(post.id, change)}
              onClose={() => {
                setOpen((before) => before.filter((id) => id !== post.id))
                focusOn(`post-${post.id}`)
              }}
              onRemove={() => remove(post.id)}
            />
          </Box>
        ) : (
          <Line key={post.id} post={post} nameOf={names.nameOf} onOpen={() => look(post)} />
        )
      })}
      <FieldError id="roster-add" error={missing['roster-add']} />
      {posts.length < MOST ? (
        <Box>
          <Button small kind="soft" icon="plus" id="roster-add" onPress={add}>
            {posts.length === 0 ? '写第一个班' : '再加一个班'}
          </Button>
        </Box>
      ) : null}
    </Box>
  )
}

function Line({ post, nameOf, onOpen }: { post: PostDraft; nameOf: (id: string) => string; onOpen: () => void }) {
  const names = post.by === 'same' ? post.who.map(nameOf) : post.teams.map(({ name }) => name)
  return (
    <Press id={`post-${post.id}`} className="wbr-post wbr-post--line" onPress={onOpen}>
      <Box as="span" className="wbr-post__text">
        <Box as="span" className="cz-line">
          <Text kind="strong" as="span">
            {post.name}
          </Text>
          {names.length < post.needs && post.by === 'same' ? <Tag tone="tea">人没排满</Tag> : null}
        </Box>
        <Text kind="meta" as="span">
          {[postWords(postOf(post)), names.join('、')].filter(Boolean).join(' · ')}
        </Text>
      </Box>
      <Icon name="pen" size="s" />
    </Press>
  )
}
