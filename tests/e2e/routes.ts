import type { Page } from 'playwright-core'
import { ROUTES } from './paths'

export type PageName = keyof typeof ROUTES
export const addressOf = (base: string, name: PageName, query = '') => `${base}/#/${ROUTES[name]}${query}`

type Cure = () => Promise<void>
interface Calls {
  calls: { op: string }[]
}
const opsOf = (body: string | null) => (JSON.parse(body ?? '{"calls":[]}') as Calls).calls.map(({ op }) => op)

/** What the server says to one operation: an error, nothing for ever, or no connection at all. */
export async function disturb(
  page: Page,
  op: string,
  how: 'INTERNAL' | 'RATE_LIMITED' | 'hang' | 'cut',
): Promise<Cure> {
  await page.route('**/api', async (route) => {
    const ops = opsOf(route.request().postData())
    if (!ops.includes(op)) return route.fallback()
    if (how === 'hang') return
    if (how === 'cut') return route.abort()
    const error = { ok: false, error: { code: how, ref: 'K7Q-218' } }
    await route.fulfill({ json: { replies: ops.map(() => error) } })
  })
  return () => page.unroute('**/api')
}
