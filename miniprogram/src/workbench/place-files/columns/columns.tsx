import { useState } from 'react'
import { IMPORT_FIELDS, type ImportColumn } from '@shared/values/place-columns'
import { Box, Button, Note, SelectField, Text } from '@/ui'
import { Problem } from '../../frame/problem'
import type { Import } from '../importing/use-import'
import type { Table } from '../reading/table'
import { COLUMN_LABEL } from './column-words'
import { columnsProblem } from './columns-missing'
import { guessColumns } from './guess'

const SHOWN = 3
const OPTIONS: readonly { value: ImportColumn; label: string }[] = [
  { value: 'ignore', label: '不要' },
  ...IMPORT_FIELDS.map((value) => ({ value, label: COLUMN_LABEL[value] })),
]

/** What each column is; guessed from the head, with the first rows beside it. */
export function Columns({ work, table }: { work: Import; table: Table }) {
  const [columns, setColumns] = useState<readonly ImportColumn[]>(() => guessColumns(table.head))
  const [pressed, setPressed] = useState(false)
  const { begun, doing } = work
  const problem = columnsProblem(columns)
  const send = () => {
    setPressed(true)
    if (!problem) work.send(columns)
  }
  return (
    <>
      <Text kind="meta">{`${table.fileName}，${table.rows.length} 行。每一列是什么，看看猜对了没有。新加的地方要有：所在镇街村社区、是什么地方、名称。`}</Text>
      {table.sheets > 1 ? <Note icon="info">{`这个文件有 ${table.sheets} 张工作表，只读了第一张。`}</Note> : null}
      {begun || doing ? null : (
        <Box as="ul" className="wpf__columns">
          {table.head.map((head, i) => (
            <Box as="li" key={i} className="wpf__column">
              <SelectField
                id={`column-${i}`}
                label={head || `第 ${i + 1} 列`}
                options={OPTIONS}
                value={columns[i] ?? 'ignore'}
                onChange={(next) => setColumns(columns.map((one, at) => (at === i ? next : one)))}
              />
              <Box className="wpf__sample">
                {table.rows.slice(0, SHOWN).map((row, at) => (
                  <Text key={at} kind="meta" className="wpf__cell">
                    {row[i] || '（空）'}
                  </Text>
                ))}
              </Box>
            </Box>
          ))}
        </Box>
      )}
      <Problem>{pressed ? problem : undefined}</Problem>
      <Button kind="next" busy={doing === 'send'} onPress={send}>
        {begun ? '接着传' : '传上去看看结果'}
      </Button>
    </>
  )
}
