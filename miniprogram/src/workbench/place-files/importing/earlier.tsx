import type { ImportDto } from '@shared/contract/places'
import { momentText } from '@shared/values/instant'
import { useApiPages } from '@/api'
import { Box, Button, Loading, Tag, Text } from '@/ui'
import { DeskFailed } from '../../frame/desk-states'
import { countsText } from './problem-words'
import type { Import } from './use-import'

const STATE: Record<ImportDto['state'], string> = {
  receiving: '没传完',
  checked: '等你看',
  staged: '放好了，没公开',
  published: '公开了',
  undone: '撤回了',
  discarded: '丢掉了',
}

/** Earlier imports of her area, the latest first. */
export function Earlier({ work }: { work: Import }) {
  const imports = useApiPages('places', 'listImports', {}, { private: true })
  return (
    <Box as="section" aria-label="以前导过的" className="wpf__card">
      <Text kind="h2">以前导过的</Text>
      {imports.data ? null : imports.error ? (
        <DeskFailed error={imports.error} onRetry={() => void imports.refetch()} />
      ) : (
        <Loading cards={1} />
      )}
      {imports.data?.length === 0 ? <Text kind="meta">还没有导过。</Text> : null}
      <Box as="ul" className="wpf__earlier">
        {(imports.data ?? []).map((one) => (
          <Box as="li" key={one.id} className="wpf__one">
            <Box className="wpf__words">
              <Text kind="strong">{one.fileName}</Text>
              <Text kind="meta">
                {[momentText(one.startedAt), one.mine ? '你' : one.by, one.found && countsText(one.found)]
                  .filter(Boolean)
                  .join(' · ')}
              </Text>
            </Box>
            <Tag tone={one.state === 'published' ? 'green' : 'plain'}>{STATE[one.state]}</Tag>
            <Acts work={work} one={one} />
          </Box>
        ))}
      </Box>
      {imports.hasNextPage ? (
        <Button small busy={imports.isFetchingNextPage} onPress={() => void imports.fetchNextPage()}>
          再看 20 个
        </Button>
      ) : null}
    </Box>
  )
}

function Acts({ work, one }: { work: Import; one: ImportDto }) {
  const of = `${one.fileName}，${momentText(one.startedAt)}`
  if (one.canUndo)
    return (
      <Button small busy={work.doing === 'undo'} label={`撤回 ${of}`} onPress={() => work.undo(one)}>
        撤回
      </Button>
    )
  if (one.state === 'checked' || one.state === 'staged')
    return (
      <Button small label={`接着办 ${of}`} onPress={() => work.open(one)}>
        接着办
      </Button>
    )
  if (one.state !== 'receiving') return null
  return (
    <Button small busy={work.doing === 'discard'} label={`丢掉 ${of}`} onPress={() => work.discard(one)}>
      丢掉
    </Button>
  )
}
