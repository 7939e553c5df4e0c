import { Box, Button, Text } from '@/ui'
import { Problem, problemText } from '../../frame/problem'
import { Columns } from '../columns/columns'
import { ChooseFile } from '../reading/choose-file'
import type { Import } from './use-import'
import { Verdict } from './verdict'

const STEPS = ['选文件', '对上列', '看结果', '公开'] as const

function stepOf({ table, current }: Import): number {
  if (current) return current.state === 'checked' ? 2 : 3
  return table ? 1 : 0
}

/** From a file to what everyone can see, one step after the other; nothing is public before the last. */
export function Wizard({ work }: { work: Import }) {
  const { table, current, doing, begun, error } = work
  const at = stepOf(work)
  return (
    <Box as="section" aria-label="导入" className="wpf__card">
      <Text kind="h2">导入</Text>
      <Box as="ol" className="wpf__steps">
        {STEPS.map((step, i) => (
          <Box as="li" key={step} aria-current={i === at ? 'step' : undefined} className="wpf__step">
            {`${i + 1} ${step}`}
          </Box>
        ))}
      </Box>
      {current ? <Verdict work={work} one={current} /> : table ? <Columns work={work} table={table} /> : null}
      {table || current ? null : <ChooseFile onTable={work.begin} />}
      <Sending work={work} />
      <Problem>{error ? problemText(error, '没连上，传到的都在。连上了接着来。') : undefined}</Problem>
      {begun && !doing ? (
        <Text kind="meta">
          {`${work.progress > 0 ? `传到第 ${work.progress} 行停下了` : '还没传上去'}。按「接着传」，不会重复。`}
        </Text>
      ) : null}
      {(table || current) && doing === undefined && isOpen(work) ? (
        <Button small icon="bin" onPress={() => work.discard(current)}>
          不导了，丢掉
        </Button>
      ) : null}
    </Box>
  )
}

/** Not published yet, so it can still be thrown away. */
const isOpen = ({ current }: Import): boolean => !current || /^(receiving|checked|staged)$/.test(current.state)

function Sending({ work: { doing, progress, table, current } }: { work: Import }) {
  const all = table?.rows.length ?? current?.rows ?? 0
  const words =
    doing === 'send'
      ? `在传，${progress} / ${all} 行`
      : doing === 'stage'
        ? `在放好，${progress} / ${all} 行`
        : undefined
  return (
    <Box role="status" aria-live="polite" className="wpf__said">
      {words ? (
        <>
          <Text kind="meta">{words}</Text>
          <progress className="wpf__progress" aria-label={words} value={progress} max={all} />
        </>
      ) : null}
    </Box>
  )
}
