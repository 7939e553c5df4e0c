import { existsSync } from 'node:fs'
import { chromium, type BrowserContext, type Page } from 'playwright-core'
import type { Instant } from '@shared/values/instant'
import { nowThere } from './clock'

const PLACES = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]
export const PHONE = { width: 375, height: 812 } as const
/** The narrowest of the screens that stand on desks here. */
export const DESK = { width: 1280, height: 800 } as const

/** `step` 0 is the usual size, 1–3 are 长辈版. */
export interface Mode {
  name: string
  theme: 'light' | 'dark'
  step: 0 | 1 | 2 | 3
}
export const MODES: readonly Mode[] = [
  { name: 'light', theme: 'light', step: 0 },
  { name: 'dark', theme: 'dark', step: 0 },
  { name: 'elder', theme: 'light', step: 1 },
]
export const [LIGHT] = MODES as [Mode, ...Mode[]]

export interface Browsing {
  /** A device of its own: nothing is shared with another one. */
  device(options?: {
    mode?: Mode
    desk?: boolean
    sharp?: boolean
    at?: Instant
  }): Promise<{ context: BrowserContext; page: Page }>
  close(): Promise<void>
}

export async function openBrowser(base: string): Promise<Browsing> {
  const executablePath = PLACES.find((place) => place && existsSync(place))
  if (!executablePath)
    throw new Error('No Chromium here. Install it (apt-get install chromium) or name one: CHROMIUM=/path npm run e2e')
  const browser = await chromium.launch({ executablePath, headless: true, args: FLAGS })
  return {
    async device({ mode = LIGHT, desk = false, sharp = false, at } = {}) {
      const context = await browser.newContext({
        viewport: desk ? DESK : PHONE,
        deviceScaleFactor: sharp ? 2 : 1,
        locale: 'zh-CN',
        timezoneId: 'Asia/Shanghai',
        colorScheme: 'light',
        reducedMotion: 'reduce',
        hasTouch: !desk,
        permissions: ['clipboard-read', 'clipboard-write'],
      })
      context.setDefaultTimeout(30_000)
      await context.clock.install({ time: at ?? nowThere() })
      await context.addInitScript(({ theme, step }) => {
        try {
          localStorage.setItem('chazhu.modes', JSON.stringify({ data: JSON.stringify({ theme, step }) }))
        } catch {
          // a page without storage
        }
      }, mode)
      // the neutral page that quick exit leaves to, and nothing else, lies outside
      await context.route(
        (url) => !url.href.startsWith(base),
        (route) => route.fulfill({ contentType: 'text/html', body: '<title>neutral</title>' }),
      )
      return { context, page: await context.newPage() }
    },
    async close() {
      await browser.close()
    },
  }
}
