import Taro from '@tarojs/taro'
import { unreachable } from './call-error'

export interface PublishedFile {
  body: unknown
  etag?: string
}

const PAGES = process.env.CHAZHU_PAGES ?? ''
const TIMEOUT_MS = 15_000
const NOT_MODIFIED = 304

/** WeChat keeps no files by itself, so the mark travels by hand. Undefined: no such file, or nowhere to get it from. */
export async function readPublished(path: string, have?: string): Promise<PublishedFile | 'same' | undefined> {
  if (!PAGES) return undefined
  const answer = await Taro.request<unknown>({
    url: PAGES + path,
    timeout: TIMEOUT_MS,
    header: have ? { 'if-none-match': have } : {},
  }).catch(() => {
    throw unreachable()
  })
  if (answer.statusCode === NOT_MODIFIED) return 'same'
  if (answer.statusCode !== 200) return undefined
  const etag = etagIn(answer.header)
  return { body: answer.data, ...(etag && { etag }) }
}

/** Phones spell the name as they like. */
function etagIn(header: Record<string, unknown> = {}): string | undefined {
  const name = Object.keys(header).find((one) => one.toLowerCase() === 'etag')
  const value = name ? header[name] : undefined
  return typeof value === 'string' && value ? value : undefined
}
