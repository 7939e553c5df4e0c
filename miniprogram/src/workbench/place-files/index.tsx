import type { MeDto } from '@shared/contract/account'
import { Box, Text } from '@/ui'
import { BackLine } from '../frame/back-line'
import { DeskWords } from '../frame/desk-states'
import { StaffPage } from '../frame/staff-page'
import { Files } from './files'
import './place-files.scss'

const TOWN_DIGITS = 9
/** Of a town or the whole district; a village tells its town. */
const mayImport = ({ roles }: MeDto): boolean =>
  roles.some(({ role, area }) => role === 'officer' && area !== undefined && area.length <= TOWN_DIGITS)

/** Places brought in from a file, and taken out into one. */
export default function PlaceFiles() {
  return (
    <StaffPage room="places">
      {(me) => (
        <Box className="wbh wpf">
          <BackLine narrow opens={{ to: 'deskPlaces' }}>
            找妇联
          </BackLine>
          {mayImport(me) ? (
            <>
              <Box>
                <Text kind="h1">用表格导入、导出地方</Text>
                <Text tone="quiet">一次改很多地方，用 Excel 或 WPS 的表就行。先看结果，你点头了才公开。</Text>
              </Box>
              <Files />
            </>
          ) : (
            <DeskWords
              alone
              art="empty"
              title="这一页给区里和镇街的妇联干部用"
              text="村、社区要改地方，直接在那个地方上改，镇街看过就公开。"
            />
          )}
        </Box>
      )}
    </StaffPage>
  )
}
