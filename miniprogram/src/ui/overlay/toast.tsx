import { useStore } from '@/lib/store'
import { said } from '@/lib/toast'
import { Box } from '../dom'
import './toast.scss'

export { toast } from '@/lib/toast'

/** Stands on every page from the start: a live region that appears together with its text is not spoken. */
export function Toasts() {
  const now = useStore(said)
  return (
    <Box className="cz-toasts" role="status" aria-live="polite">
      {now ? (
        <Box key={now.id} className="cz-toast">
          {now.text}
        </Box>
      ) : null}
    </Box>
  )
}
