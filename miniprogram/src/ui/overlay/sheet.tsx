import { useEffect, useId, useRef, type ReactNode } from 'react'
import { Box, Press } from '../dom'
import { Icon } from '../icon'
import './sheet.scss'

import { trapFocus } from './focus-trap'

export interface SheetProps {
  open: boolean
  title: string
  onClose: () => void
  children: ReactNode
}

/** A dialog from below: focus goes in, stays in, and comes back. For something she asked for, never on its own. */
export function Sheet({ open, ...rest }: SheetProps) {
  return open ? <OpenSheet {...rest} /> : null
}

function OpenSheet({ title, onClose, children }: Omit<SheetProps, 'open'>) {
  const id = `sheet${useId().replace(/\W/g, '-')}`
  const close = useRef(onClose)
  useEffect(() => {
    close.current = onClose
  })
  useEffect(() => trapFocus(id, () => close.current()), [id])
  return (
    <Box className="cz-sheet">
      <Press className="cz-sheet__shade" tabIndex={-1} aria-hidden onPress={onClose} />
      <Box id={id} role="dialog" aria-modal aria-labelledby={`${id}-title`} tabIndex={-1} className="cz-sheet__panel">
        <Box className="cz-sheet__head">
          <Box as="h2" id={`${id}-title`} className="cz-t-h2">
            {title}
          </Box>
          <Press className="cz-sheet__close" aria-label="关上" onPress={onClose}>
            <Icon name="cross" />
          </Press>
        </Box>
        {children}
      </Box>
    </Box>
  )
}
