import type { ReactNode } from 'react'
import { Box, Card, Text } from '@/ui'
import './plain.scss'

/** A heading and what there is to say about it, as in a letter. */
export const Part = ({ title, children }: { title: string; children: ReactNode }) => (
  <Card as="section" className="plain">
    <Text kind="h2">{title}</Text>
    {children}
  </Card>
)

export const Lines = ({ of }: { of: readonly string[] }) => (
  <Box as="ul" className="plain__lines">
    {of.map((line) => (
      <Box as="li" key={line} className="plain__line">
        {line}
      </Box>
    ))}
  </Box>
)
