import { useState } from 'react'
import { CallError } from '@/api'
import { unreachable } from '@/api/call-error'
import { Box, Button, Text, toast } from '@/ui'
import { Problem, problemText } from '../../frame/problem'
import { download } from './download'
import { FORMS, makeFile, type Form } from './make-file'

const NAME: Record<Form, string> = { xlsx: 'XLSX 表格', csv: 'CSV 表格', hsds: '公共数据 HSDS' }
const FILE: Record<Form, string> = { xlsx: '地方.xlsx', csv: '地方.csv', hsds: '地方-hsds.json' }

/** All open places of her area as a file. */
export function ExportPanel() {
  const [making, setMaking] = useState<Form>()
  const [count, setCount] = useState(0)
  const [error, setError] = useState<CallError>()
  const make = async (form: Form) => {
    setMaking(form)
    setError(undefined)
    try {
      download(FILE[form], await makeFile(form, setCount))
      toast('存好了，在浏览器的下载里。')
    } catch (thrown) {
      setError(thrown instanceof CallError ? thrown : unreachable())
    } finally {
      setMaking(undefined)
    }
  }
  return (
    <Box as="section" aria-label="导出" className="wpf__card">
      <Text kind="h2">导出</Text>
      <Text kind="meta">
        你管的、开着的地方都在里面。表格改好可以再导回来，没改的不会动。HSDS
        是各地通用的公共服务数据格式，给别的系统用。
      </Text>
      <Box className="cz-line">
        {FORMS.map((form) => (
          <Button key={form} small busy={making === form} onPress={() => void (making ?? make(form))}>
            {NAME[form]}
          </Button>
        ))}
      </Box>
      <Box role="status" className="wpf__said">
        {making ? <Text kind="meta">{`在取，${count} 个地方`}</Text> : null}
      </Box>
      <Problem>{error ? problemText(error) : undefined}</Problem>
    </Box>
  )
}
