import type { ReactNode } from 'react'
import type { CallError } from '@/api'
import { errorText, refText } from '@/lib/error-text'
import { Art } from '@/ui/art/art'
import { Box, Button, Loading, Text } from '@/ui'
import { unsavedWords } from './unsaved'

interface DeskWordsProps {
  art: 'empty' | 'error' | 'offline'
  title: string
  text: string
  small?: string
  /** Nothing else stands on the page, so this is its heading. */
  alone?: boolean
  children?: ReactNode
}

/** The states of a pane, smaller than those of a page. */
export const DeskWords = ({ art, title, text, small, alone, children }: DeskWordsProps) => (
  <Box className="wbs" role={art === 'empty' ? undefined : 'status'}>
    <Art name={art} className="wbs__art" />
    <Text kind="h2" as={alone ? 'h1' : 'h2'}>
      {title}
    </Text>
    <Text kind="meta" className="wbs__text">
      {text}
    </Text>
    {small ? <Text kind="meta">{small}</Text> : null}
    {children}
  </Box>
)

const GONE = { title: '这里没有了', text: '可能刚被别人动过，或者不归你管了。回去再看看。' }

interface DeskFailedProps {
  error: CallError
  onRetry: () => void
  alone?: boolean
  /** What is said of something that is no more. */
  gone?: Pick<DeskWordsProps, 'title' | 'text'>
}

export function DeskFailed({ error, onRetry, alone, gone: words = GONE }: DeskFailedProps) {
  const gone = error.failure.code === 'NOT_FOUND'
  if (error.offline)
    return (
      <DeskWords
        alone={alone}
        art="offline"
        title="现在没连上"
        text={`${unsavedWords().length > 0 ? '没存上的字都在这页里，别关。' : ''}连上了再取一次。`}
      >
        <Button small kind="brand" icon="refresh" onPress={onRetry}>
          再连一次
        </Button>
      </DeskWords>
    )
  return (
    <DeskWords
      alone={alone}
      art="error"
      title={gone ? words.title : '没取到'}
      text={gone ? words.text : errorText(error.failure)}
      small={refText(error.failure)}
    >
      {gone ? null : (
        <Button small kind="brand" icon="refresh" onPress={onRetry}>
          再试一次
        </Button>
      )}
    </DeskWords>
  )
}

export const CaseWaits = () => <Loading cards={2} />

/** `none`: there is nothing to pick either. */
export const NothingOpen = ({ none }: { none: boolean }) => (
  <DeskWords
    art="empty"
    title={none ? '这会儿没有要回的' : '先从左边挑一个'}
    text={
      none
        ? '可以先翻翻法条。有新问题，左边会自己出来。'
        : '急的、等得久的在前。上下键挑，回车打开。每次打开都会记下来。'
    }
  />
)
