import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { MODES, PHONE, type Browsing, type Mode } from './browser'
import { walkDesks } from './desk-walk'
import { SCREENS } from './pages'
import type { Report } from './report'
import type { World } from './world'

const LARGEST: Mode = { name: 'largest', theme: 'light', step: 3 }

/** Taro scrolls inside the page, so the window has to grow for all of it to be seen. */
const tallest = () =>
  Math.ceil(Math.max(...Array.from(document.querySelectorAll('.taro_page, html'), (one) => one.scrollHeight)))

/** For a person to look at: the screen as it opens, and the page as a whole. Outside the repository. */
export async function pictures(report: Report, browsing: Browsing, world: World, only?: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'chazhu-pictures-'))
  console.log(`      pictures in ${folder}`)
  for (const mode of [...MODES, LARGEST])
    for (const [at, { name, show }] of SCREENS.entries()) {
      if (only && !name.includes(only)) continue
      await report.step(`picture of ${name}, ${mode.name}`, async () => {
        const { context, page } = await browsing.device({ mode })
        try {
          await show(page, world)
          const file = `${String(at).padStart(2, '0')}-${name.replace(/\W+/g, '-')}-${mode.name}`
          await page.screenshot({ path: join(folder, `${file}.png`) })
          const height = await page.evaluate(tallest)
          await page.setViewportSize({ ...PHONE, height })
          await page.screenshot({ path: join(folder, `${file}-full.png`) })
        } finally {
          await context.close()
        }
      })
    }
  await walkDesks({ browsing, world, only, part: 'picture of' }, report, async (page, name) => {
    await page.screenshot({ path: join(folder, `${name.replace(/\W+/g, '-')}.png`) })
  })
}
