import { unreachable } from './call-error'

/** A published file and the mark by which the next look says whether it is still the same. */
export interface PublishedFile {
  body: unknown
  etag?: string
}

const TIMEOUT_MS = 15_000

/** The browser keeps the file and asks by its mark whether it is still the one. Undefined: there is no such file. */
export async function readPublished(path: string, _have?: string): Promise<PublishedFile | 'same' | undefined> {
  const stop = new AbortController()
  const timer = setTimeout(() => stop.abort(), TIMEOUT_MS)
  try {
    const response = await fetch(path, { cache: 'no-cache', credentials: 'omit', signal: stop.signal })
    if (!response.ok) return undefined
    return { body: await response.json() }
  } catch {
    throw unreachable()
  } finally {
    clearTimeout(timer)
  }
}
