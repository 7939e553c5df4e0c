import { MODES, type Mode } from './browser'
import { expect } from './report'
import { amend } from './routes'
import type { OnPhone } from './shell'
import { handedOver, openEarly } from './shell-early'
import { differences, marksOf, shiftOf } from './shell-marks'

/** What the web calls good is 0.1; nothing here has a reason to move at all, save one line off duty. */
const MOST_SHIFT = 0.02
const LARGEST: Mode = { name: 'largest', theme: 'light', step: 3 }
const FAULTS = ['.home-hero { position: relative; top: 1px }', '.home-hero__due { color: #535e58 !important }']

/** The shell and the page that takes its place look the same to a pixel, in every mode. */
export async function shellLook(onPhone: OnPhone, base: string): Promise<void> {
  for (const mode of [...MODES, LARGEST]) {
    let before: string[] = []
    await onPhone(`stands, ${mode.name}`, mode, async (page) => {
      await openEarly(page, base)
      before = await marksOf(page, '#shell')
      expect(before.length > 50, 'the shell is empty')
    })
    await onPhone(`gives way to a page that looks the same, ${mode.name}`, mode, async (page) => {
      await page.route('**/api', () => undefined)
      await page.goto(base)
      await handedOver(page)
      const found = differences(before, await marksOf(page, '#app'))
      expect(found.length === 0, found.join('\n'))
      for (const content of FAULTS) {
        const fault = await page.addStyleTag({ content })
        expect(differences(before, await marksOf(page, '#app')).length > 0, `a planted fault passed: ${content}`)
        await fault.evaluate((one) => (one as Element).remove())
      }
    })
    for (const onDuty of [true, false])
      await onPhone(`is moved by no answer, ${mode.name}, ${onDuty ? 'on' : 'off'} duty`, mode, async (page) => {
        await amend(page, { serviceTerms: { onDuty } })
        await page.goto(base)
        await page.getByRole('heading', { name: '律师答过的' }).waitFor()
        const shift = await shiftOf(page)
        expect(shift <= MOST_SHIFT, `moved by ${shift.toFixed(3)}`)
        await page.addStyleTag({ content: '.cz-head { margin-top: 80px }' })
        expect((await shiftOf(page)) > MOST_SHIFT, 'a planted fault passed')
      })
  }
}
