import type { Page } from 'playwright-core'
import { DESK, MODES, PHONE, type Browsing, type Mode } from './browser'
import { DESKS, type DeskScreen } from './desks'
import type { Report } from './report'
import type { World } from './world'

const SIZES = { wide: DESK, phone: PHONE } as const
type Size = keyof typeof SIZES

interface Walk {
  browsing: Browsing
  world: World
  part: string
  only?: string
  modes?: readonly Mode[]
  sizes?: readonly Size[]
  /** Each screen in one mode alone, the modes in turn; one that has to be loaded for each size in one of these, in turn likewise. */
  reduced?: boolean
}

/**
 * Every screen in every mode and size, on one device a mode. Loading takes longer than looking, so where a state outlives
 * it the window only turns narrow.
 */
export async function walkDesks(
  { browsing, world, part, only, modes = MODES, sizes = ['wide', 'phone'], reduced = false }: Walk,
  report: Report,
  look: (page: Page, name: string) => Promise<void>,
): Promise<void> {
  const screens = DESKS.filter(({ name }) => !only || name.includes(only))
  if (screens.length === 0) return
  for (const [turn, mode] of modes.entries()) {
    const { context, page } = await browsing.device({ mode, desk: true })
    const sitting: Sitting = {}
    for (const [nth, screen] of screens.entries()) {
      if (reduced && nth % modes.length !== turn) continue
      const inTurn = sizes.filter((_, at) => !reduced || screen.lasts || nth % sizes.length === at)
      for (const [at, size] of inTurn.entries())
        await report.step(`${part}: ${screen.name}, ${mode.name}, ${size}`, async () => {
          await page.setViewportSize(SIZES[size])
          if (at === 0 || !screen.lasts) {
            await sitDown(page, world, screen, sitting)
            await screen.show(page, world)
          } else await page.evaluate(drawn)
          await look(page, `${screen.name}-${mode.name}-${size}`)
        })
    }
    await context.close()
  }
}

const drawn = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))

interface Sitting {
  who?: string
}

/** A session lives as long as its tab, so the next screen of the same person needs no new one. */
async function sitDown(page: Page, { base }: World, { who, ends }: DeskScreen, sitting: Sitting): Promise<void> {
  await page.unrouteAll({ behavior: 'ignoreErrors' })
  // an address that differs after the # alone would keep the page, and what it has read
  await page.goto('about:blank')
  if (who && who !== sitting.who) {
    await page.goto(`${base}/demo/as?id=${who}`)
    await page.waitForURL(/workbench/)
    await page.getByRole('heading', { level: 1 }).first().waitFor()
    await page.goto('about:blank')
  }
  if (!who && sitting.who) {
    await page.goto(base)
    await page.evaluate(() => sessionStorage.clear())
    await page.goto('about:blank')
  }
  sitting.who = ends ? undefined : who
}
