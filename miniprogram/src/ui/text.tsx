import type { ReactNode } from 'react'
import { Box, type BoxProps } from './dom'

export type TextKind = 'display' | 'h1' | 'h2' | 'read' | 'body' | 'strong' | 'meta' | 'meta-strong' | 'tiny'
export type Tone = 'text' | 'quiet' | 'time' | 'brand' | 'next' | 'danger'

export interface TextProps {
  kind?: TextKind
  tone?: Tone
  /** `h1` once a page. Left alone: h1 and display are `h1`, h2 is `h2`, the rest paragraphs. */
  as?: BoxProps['as']
  id?: string
  className?: string
  children?: ReactNode
}

const TAG: Partial<Record<TextKind, BoxProps['as']>> = { display: 'h1', h1: 'h1', h2: 'h2' }

export function Text({ kind = 'body', tone, as, className, ...rest }: TextProps) {
  const classes = [`cz-t-${kind}`, tone && `cz-tone-${tone}`, className].filter(Boolean).join(' ')
  return <Box as={as ?? TAG[kind] ?? 'p'} className={classes} {...rest} />
}
