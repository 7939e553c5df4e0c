import { Box } from '@/ui'
import { ExportPanel } from './exporting/export-panel'
import { Earlier } from './importing/earlier'
import { useImport } from './importing/use-import'
import { Wizard } from './importing/wizard'

/** H5 alone: plain tables and file fields stand here, which the mini-program has not. */
export function Files() {
  const work = useImport()
  const resting = !work.table && !work.current
  return (
    <Box className="wpf__rooms">
      <Wizard work={work} />
      {resting ? <Earlier work={work} /> : null}
      {resting ? <ExportPanel /> : null}
    </Box>
  )
}
