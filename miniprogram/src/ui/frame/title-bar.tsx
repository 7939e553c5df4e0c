import type { ReactNode } from 'react'
import { back } from '@/lib/routes'
import { Art } from '../art/art'
import { Box, Press } from '../dom'
import { Icon } from '../icon'

/** The name of the house and nothing else: a title must not tell what the page is about. */
export function TitleBar({ root, desk, who }: { root: boolean; desk: boolean; who?: ReactNode }) {
  return (
    <Box className={`cz-title${root ? ' cz-title--root' : ''}`}>
      {root ? (
        <Art name="mark" />
      ) : (
        <Press className="cz-title__back" aria-label="返回" onPress={back}>
          <Icon name="back" />
        </Press>
      )}
      <Box className="cz-title__name">{desk ? '茶竹姐妹 · 工作台' : '茶竹姐妹'}</Box>
      {who ? <Box className="cz-title__who">{who}</Box> : null}
    </Box>
  )
}
