import { hrefOf } from '@/lib/routes'
import { momentText } from '@shared/values/instant'
import { Box, Button, Loading, Press, Text } from '@/ui'
import { DeskFailed, DeskWords } from '../../frame/desk-states'
import { paramsOf, type Open } from '../open'
import { whatText } from '../session-words'
import { useSupervised } from '../use-days'

interface SupervisedProps {
  open: Open | undefined
  onOpen: (open: Open) => void
}

/** Sessions of those whose supervisor she is. What was noted is behind two taps, and each is recorded. */
export function Supervised({ open, onOpen }: SupervisedProps) {
  const list = useSupervised()
  const { data, error } = list
  if (!data) return error ? <DeskFailed error={error} onRetry={() => void list.refetch()} /> : <Loading cards={2} />
  if (data.length === 0)
    return <DeskWords art="empty" title="没有要你督导的" text="妇联的人把你写成谁的督导，她写了记录的约见就在这里。" />
  return (
    <>
      <Text kind="meta" className="wbt-pad">
        只看得到记录，看不到她写的话和联系方式。每看一次都会记下来。
      </Text>
      <Box as="ul" className="wbp-rows">
        {data.map((one) => {
          const target: Open = { kind: 'supervised', id: one.id }
          const here = open?.kind === 'supervised' && open.id === one.id
          return (
            <Box as="li" key={one.id}>
              <Press
                href={hrefOf({ to: 'days', params: paramsOf(target) })}
                className={`wbp-row${here ? ' wbp-row--here' : ''}`}
                aria-current={here ? 'true' : undefined}
                onPress={() => onOpen(target)}
              >
                <Box as="b" className="wbp-row__name">
                  {`${one.counselor} · ${momentText(one.startsAt)}`}
                </Box>
                <Box as="span" className="wbp-row__line">
                  {whatText(one)}
                </Box>
              </Press>
            </Box>
          )
        })}
      </Box>
      {list.hasNextPage ? (
        <Box className="wbp__more">
          <Button small busy={list.isFetchingNextPage} onPress={() => void list.fetchNextPage()}>
            再看 20 次
          </Button>
        </Box>
      ) : null}
    </>
  )
}
