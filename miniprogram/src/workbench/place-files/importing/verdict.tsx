import type { ImportDto } from '@shared/contract/places'
import { Box, Button, Note, Text } from '@/ui'
import { countsText, tell, type ToldProblem } from './problem-words'
import { Problems } from './problems'
import type { Import } from './use-import'

/** What it would do, and then what it did. */
export function Verdict({ work, one }: { work: Import; one: ImportDto }) {
  const { found, doing, table } = work
  const bad = one.found?.bad ?? 0
  const good = (one.found?.added ?? 0) + (one.found?.changed ?? 0)
  const told: ToldProblem[] = (found?.problems ?? []).map((problem) =>
    tell(problem, (row) => table?.numbers[row - 2] ?? row),
  )
  return (
    <>
      <Text kind="meta">{one.fileName}</Text>
      {one.found ? <Text kind="strong">{countsText(one.found)}</Text> : null}
      {one.state === 'checked' ? (
        <>
          {bad > 0 ? <Problems problems={told} more={found?.more ?? false} /> : null}
          {good === 0 ? (
            <Note icon="info">{bad > 0 ? '没有一行能用。改好了重新选文件。' : '和现在的一模一样，不用导。'}</Note>
          ) : (
            <Box className="cz-line">
              <Button kind="next" busy={doing === 'stage'} onPress={() => work.stage(one, bad > 0)}>
                {bad > 0 ? '不对的行先不要，别的放好' : '先放好，还不公开'}
              </Button>
              {bad > 0 ? <Text kind="meta">或者改好表格，丢掉这次，重新选文件。</Text> : null}
            </Box>
          )}
        </>
      ) : null}
      {one.state === 'staged' ? (
        <>
          <Note tone="green" icon="check">
            放好了，还没有人看得见。一按就一起公开，公开后 30 天内能撤回。
          </Note>
          <Button kind="next" busy={doing === 'publish'} onPress={() => work.publish(one)}>
            一起公开
          </Button>
        </>
      ) : null}
      {one.state === 'published' ? (
        <Note tone="green" icon="check">
          公开了，一会儿大家就能看到。不对的话，按「好了」，在「以前导过的」里能撤回。
        </Note>
      ) : null}
      {one.state === 'undone' ? <Note icon="check">撤回了，和导入前一样。这之后单独改过的，还照改过的。</Note> : null}
      {one.state === 'published' || one.state === 'undone' ? (
        <Button onPress={() => work.begin(undefined)}>好了</Button>
      ) : null}
    </>
  )
}
