import { useState, type DragEvent } from 'react'
import { Box, Button, Icon, Text } from '@/ui'
import { Problem } from '../../frame/problem'
import { download } from '../exporting/download'
import { makeTemplate } from '../exporting/make-file'
import { FILE_TEXT } from '../file-words'
import { UnreadableFile, type Table } from './table'
import { readFile } from './read-file'

/** A file chosen or dropped; it is read here, in the browser. */
export function ChooseFile({ onTable }: { onTable: (table: Table) => void }) {
  const [problem, setProblem] = useState<string>()
  const [over, setOver] = useState(false)
  const [reading, setReading] = useState(false)
  const take = async (file: File | undefined) => {
    if (!file) return
    setProblem(undefined)
    setReading(true)
    try {
      onTable(await readFile(file))
    } catch (thrown) {
      setProblem(thrown instanceof UnreadableFile ? FILE_TEXT[thrown.problem] : '没读出来。网断了的话，连上再选一次。')
    } finally {
      setReading(false)
    }
  }
  const dropped = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    void take(event.dataTransfer.files[0])
  }
  const template = async (form: 'csv' | 'xlsx') => download(`地方导入模板.${form}`, await makeTemplate(form))
  return (
    <>
      <label
        className={`wpf__drop${over ? ' wpf__drop--over' : ''}`}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={dropped}
      >
        <Icon name="paper" />
        <Text kind="strong" as="span">
          {reading ? '在读，稍等' : '选一个表格，或者拖到这里'}
        </Text>
        <Text kind="meta" as="span">
          CSV 或 XLSX，5 MB 以内。表里别放庇护的地方。
        </Text>
        <input
          type="file"
          className="wpf__file"
          aria-label="选一个表格"
          accept=".csv,.xlsx,.txt,.tsv"
          onChange={(event) => {
            void take(event.target.files?.[0])
            event.target.value = ''
          }}
        />
      </label>
      <Problem>{problem}</Problem>
      <Box className="cz-line">
        <Text kind="meta" as="span">
          没有现成的表？下个模板照着填：
        </Text>
        <Button small onPress={() => void template('xlsx')}>
          XLSX 模板
        </Button>
        <Button small onPress={() => void template('csv')}>
          CSV 模板
        </Button>
      </Box>
    </>
  )
}
