import { Box, Button, Loading, Text } from '@/ui'
import { BackLine } from '../../frame/back-line'
import { DeskFailed, DeskWords } from '../../frame/desk-states'
import { useRosters } from '../../frame/use-rosters'
import { NEW } from '../open'
import { AddRoster } from './add-roster'
import { EditRoster } from './edit-roster'

interface FormPageProps {
  area: string
  /** Of a roster, or `new`. */
  id: string
  onDone: () => void
}

/** The form takes the room's place, and leads back to it. */
export const FormPage = ({ area, id, onDone }: FormPageProps) => (
  <Box className="wbr">
    <BackLine onPress={onDone}>排班</BackLine>
    {id === NEW ? <AddRoster area={area} onDone={onDone} /> : <Known area={area} id={id} onDone={onDone} />}
  </Box>
)

function Known({ area, id, onDone }: FormPageProps) {
  const { data, error, refetch } = useRosters()
  const roster = data?.items.find((one) => one.id === id)
  if (roster) return <EditRoster area={area} roster={roster} onDone={onDone} />
  if (!data) return error ? <DeskFailed alone error={error} onRetry={() => void refetch()} /> : <Waits />
  return (
    <DeskWords alone art="empty" title="这张班表不在了" text="可能刚被别人停掉，或者不归你管了。">
      <Button small kind="brand" onPress={onDone}>
        回排班
      </Button>
    </DeskWords>
  )
}

const Waits = () => (
  <>
    <Text kind="h1">改班表</Text>
    <Loading cards={2} />
  </>
)
