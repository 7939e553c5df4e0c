import { Button } from '@/ui'
import { isVillage } from '../frame/officer-area'

/** A village brings in no files. */
export const ToFiles = ({ area }: { area: string }) =>
  isVillage(area) ? null : (
    <Button small icon="paper" opens={{ to: 'placeFiles' }}>
      导入、导出
    </Button>
  )
