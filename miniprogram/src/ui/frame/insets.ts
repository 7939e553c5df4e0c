import type { CSSProperties } from 'react'

/** A browser keeps its own bars; nothing to leave room for. */
export const insets: CSSProperties = {}
