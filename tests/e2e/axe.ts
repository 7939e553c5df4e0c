import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import { MODES, type Browsing } from './browser'
import { walkDesks } from './desk-walk'
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

/** Whichever page was opened first: the base comes before all that is built on it. */
const firstSheet = (page: Page) =>
  page.evaluate(() => Array.from(document.styleSheets).find(({ href }) => href)?.href ?? '')

async function inspect(page: Page): Promise<void> {
  const found = await violationsOn(page)
  expect(found.length === 0, found.join('\n'))
  const base = await firstSheet(page)
  expect(/\/css\/app\./.test(base), `${base} comes before the base styles, and loses to them`)
  const over = await overflowOn(page)
  expect(over === 0, `${over} px wider than the screen`)
}

export async function axe(report: Report, browsing: Browsing, world: World, only?: string): Promise<void> {
  for (const mode of MODES)
    for (const { name, show } of SCREENS) {
      if (only && !name.includes(only)) continue
      await report.step(`axe: ${name}, ${mode.name}`, async () => {
        const { context, page } = await browsing.device({ mode })
        try {
          await show(page, world)
          await inspect(page)
        } finally {
          await context.close()
        }
      })
    }
  await walkDesks({ browsing, world, only, part: 'axe' }, report, inspect)
}
