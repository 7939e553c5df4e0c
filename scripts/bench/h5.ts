import { mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { chromium, type Browser, type CDPSession } from 'playwright-core'
import { median } from './median'

/** The first page on a slow phone: 375×812, four times slower processor, slow 4G, nothing cached. */
const ROUNDS = 5
const SLOW_4G = { latency: 150, downloadThroughput: (1.6 * 1024 * 1024) / 8, uploadThroughput: (750 * 1024) / 8 }
const CPU_SLOWDOWN = 4
const BUDGET = { scriptKb: 140, lcpMs: 1200, shift: 0.02 }

interface Load {
  scriptKb: number
  totalKb: number
  requests: number
  lcpMs: number
  shift: number
  shellMs: number
  readyMs: number
}
interface Seen {
  painted: number
  links: number
  ready: number
  lcp: number
  shift: number
}

async function load(browser: Browser, address: string): Promise<Load> {
  const context = await browser.newContext({ viewport: { width: 375, height: 812 }, deviceScaleFactor: 2 })
  const page = await context.newPage()
  const cdp: CDPSession = await context.newCDPSession(page)
  await cdp.send('Network.enable')
  await cdp.send('Network.emulateNetworkConditions', { offline: false, ...SLOW_4G })
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN })
  const scripts = new Set<string>()
  let script = 0
  let total = 0
  let requests = 0
  cdp.on('Network.responseReceived', ({ requestId, type, response }) => {
    // pictures that stand in the stylesheet are told as responses too, but nobody asks a server for them
    if (response.url.startsWith('http')) requests++
    if (type === 'Script') scripts.add(requestId)
  })
  cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    total += encodedDataLength
    if (scripts.has(requestId)) script += encodedDataLength
  })
  await page.addInitScript(() => {
    const seen: Seen = { painted: 0, links: 0, ready: 0, lcp: 0, shift: 0 }
    Object.assign(window, { seen })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.lcp = entry.startTime
    }).observe({ type: 'largest-contentful-paint', buffered: true })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.shift += (entry as PerformanceEntry & { value: number }).value
    }).observe({ type: 'layout-shift', buffered: true })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntriesByName('first-contentful-paint')) seen.painted = entry.startTime
    }).observe({ type: 'paint', buffered: true })
    setInterval(() => {
      if (!seen.links && document.querySelector('a[href="tel:110"]')) seen.links = performance.now()
      else if (!seen.ready && seen.links && !document.getElementById('shell')) seen.ready = performance.now()
    }, 10)
  })
  await page.goto(address, { waitUntil: 'commit' })
  await page.locator('#shell').waitFor({ state: 'detached' })
  await page.locator('#app').getByRole('link', { name: '问律师' }).waitFor()
  await page.waitForTimeout(3000)
  const { painted, links, ready, lcp, shift } = await page.evaluate(() => (window as unknown as { seen: Seen }).seen)
  await context.close()
  const shellMs = Math.max(links, painted)
  return { scriptKb: script / 1024, totalKb: total / 1024, requests, lcpMs: lcp, shift, shellMs, readyMs: ready }
}

async function main() {
  const root = resolve(__dirname, '../..')
  const data = mkdtempSync(join(tmpdir(), 'chazhu-bench-'))
  process.env.CHAZHU_DATA = data
  const { serveDemo } = createRequire(__filename)(join(root, 'dist/server/demo.js')) as typeof import('../serve-demo')
  const server = await serveDemo({ root, port: 0, quiet: true })
  const browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
  })
  try {
    const loads: Load[] = []
    for (let i = 0; i < ROUNDS; i++) loads.push(await load(browser, server.address))
    const of = (field: keyof Load) => Math.round(median(loads.map((one) => one[field])))
    console.log(`first page, ${ROUNDS} loads, CPU ÷${CPU_SLOWDOWN}, slow 4G (150 ms, 1.6 Mbit/s), medians`)
    console.log(`  scripts as sent (compressed)  ${of('scriptKb')} KB   (budget ${BUDGET.scriptKb} KB)`)
    console.log(`  everything as sent            ${of('totalKb')} KB in ${of('requests')} requests`)
    console.log(`  phone links work after        ${of('shellMs')} ms`)
    console.log(`  largest contentful paint      ${of('lcpMs')} ms  (budget ${BUDGET.lcpMs} ms)`)
    console.log(`  the app has taken over after  ${of('readyMs')} ms`)
    const shift = Math.max(...loads.map((one) => one.shift))
    console.log(`  cumulative layout shift       ${shift.toFixed(3)}  (budget ${BUDGET.shift})`)
    // Bytes and places do not depend on the machine's mood, so they are checks; times are only reported.
    if (of('scriptKb') > BUDGET.scriptKb) throw new Error('the first page carries too much script')
    if (shift > BUDGET.shift) throw new Error('the first page moves under her finger')
  } finally {
    await browser.close()
    await server.stop()
    rmSync(data, { recursive: true, force: true })
  }
}

main().catch((thrown: unknown) => {
  console.error(thrown instanceof Error ? thrown.message : thrown)
  process.exitCode = 1
})
