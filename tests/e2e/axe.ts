import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import { MODES, type Browsing } from './browser'
import { walkDesks } from './desk-walk'
import { firstStopIsExit } from './keys'
import { SCREENS } from './pages'
import { expect, type Report } from './report'
import type { World } from './world'

const source = readFileSync(createRequire(__filename).resolve('axe-core/axe.min.js'), 'utf8')
interface Found {
  violations: { id: string; nodes: { target: unknown[]; failureSummary?: string }[] }[]
}

/** Every rule that axe has switched on, best practices too. */
async function violationsOn(page: Page): Promise<string[]> {
  await page.evaluate(source)
  const { violations } = await page.evaluate<Found>('axe.run(document)')
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, failureSummary = '' }) => `${id} ${JSON.stringify(target)} ${failureSummary.replace(/\s+/g, ' ')}`,
    ),
  )
}

/** Wider than the phone: something is cut off, or the page slides sideways. */
const overflowOn = (page: Page) =>
  page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - window.innerWidth))

/** Whichever page was opened first: a page's own styles come after the base, or the plain rules of that win. */
const baseComesFirst = (page: Page) =>
  page.evaluate(() => {
    const base = document.querySelector('style[data-href*="/css/app."], link[href*="/css/app."]')
    const own = Array.from(document.querySelectorAll('link[rel=stylesheet]')).filter((one) => one !== base)
    return base !== null && own.every((one) => base.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING)
  })

async function inspect(page: Page): Promise<void> {
  const found = await violationsOn(page)
  expect(found.length === 0, found.join('\n'))
  expect(await baseComesFirst(page), 'styles of a page come before the base, and lose to it')
  const over = await overflowOn(page)
  expect(over === 0, `${over} px wider than the screen`)
}

export async function axe(
  report: Report,
  browsing: Browsing,
  world: World,
  { only, reduced }: { only: string | undefined; reduced: boolean },
): Promise<void> {
  // Reduced, nobody opens each screen once more for the keyboard alone.
  const look = reduced ? async (page: Page) => (await inspect(page), firstStopIsExit(page)) : inspect
  for (const [turn, mode] of MODES.entries())
    for (const [nth, { name, show }] of SCREENS.entries()) {
      if (only && !name.includes(only)) continue
      if (reduced && nth % MODES.length !== turn) continue
      await report.step(`axe: ${name}, ${mode.name}`, async () => {
        const { context, page } = await browsing.device({ mode })
        try {
          await show(page, world)
          await look(page)
        } finally {
          await context.close()
        }
      })
    }
  await walkDesks({ browsing, world, part: 'axe', reduced, ...(only && { only }) }, report, (page, name) =>
    name.endsWith('-wide') ? look(page) : inspect(page),
  )
}
