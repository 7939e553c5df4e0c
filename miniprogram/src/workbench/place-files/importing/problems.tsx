import { Box, Button, Text } from '@/ui'
import { download } from '../exporting/download'
import type { ToldProblem } from './problem-words'

const HEAD = ['行', '列', '写的是', '哪里不对', '怎么改'] as const
const cellsOf = ({ row, column, value, wrong, todo }: ToldProblem): string[] => [
  String(row),
  column,
  value || '（空）',
  wrong,
  todo,
]

/** Every cell that is wrong, in the order of the sheet. */
export function Problems({ problems, more }: { problems: readonly ToldProblem[]; more: boolean }) {
  const save = async () => {
    const { csvOf } = await import('../exporting/write-csv')
    download('不对的行.csv', csvOf([[...HEAD], ...problems.map(cellsOf)]))
  }
  return (
    <Box className="cz-stack-s">
      <Box className="wpf__scroll" tabIndex={0} role="region" aria-label="不对的行">
        <table className="wpf__table">
          <thead>
            <tr>
              {HEAD.map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {problems.map((one, at) => (
              <tr key={at}>
                {cellsOf(one).map((cell, i) => (
                  <td key={i} data-head={HEAD[i]}>
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Box>
      {more ? <Text kind="meta">还有更多，这里只列前面的。先改这些。</Text> : null}
      <Box>
        <Button small onPress={() => void save()}>
          下载这张单子
        </Button>
      </Box>
    </Box>
  )
}
