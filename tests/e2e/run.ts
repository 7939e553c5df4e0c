import { openBrowser } from './browser'
import { after } from './flags'
import { createReport } from './report'
import { startServer } from './server'
import { createWorld } from './world'

const PARTS = ['shell', 'story', 'axe', 'keyboard', 'pictures'] as const
type Part = (typeof PARTS)[number]
const isPart = (given: string | undefined): given is Part => (PARTS as readonly string[]).includes(given ?? '')

async function main(): Promise<number> {
  const only = after('--only')
  if (only !== undefined && !isPart(only)) throw new Error(`--only takes one of: ${PARTS.join(', ')}`)
  // pictures are for people to look at; they are taken when asked for
  const parts: readonly Part[] = isPart(only) ? [only] : ['shell', 'story', 'axe', 'keyboard']
  const report = createReport()
  const server = await startServer()
  const browsing = await openBrowser(server.address)
  try {
    const world = await createWorld(server)
    const page = after('--page')
    // each screen in one mode, the modes in turn, instead of in all of them
    const reduced = process.argv.includes('--reduced')
    for (const part of parts) {
      if (part === 'shell') await (await import('./shell')).shell(report, browsing, world)
      if (part === 'story') {
        await (await import('./story')).story(report, browsing, world)
        await (await import('./door-story')).doorStory(report, browsing, world)
        await (await import('./officers-story')).officersStory(report, browsing, world)
        await (await import('./files-story')).filesStory(report, browsing, world)
        await (await import('./days-story')).daysStory(report, browsing, world)
        await (await import('./places-story')).placesStory(report, browsing, world)
        await (await import('./counseling-story')).counselingStory(report, browsing, world)
        await (await import('./rosters-story')).rostersStory(report, browsing, world)
        await (await import('./phone-roster-story')).phoneRosterStory(report, browsing, world)
      }
      if (part === 'axe') await (await import('./axe')).axe(report, browsing, world, { only: page, reduced })
      if (part === 'keyboard') await (await import('./keyboard')).keyboard(report, browsing, world, reduced)
      if (part === 'pictures') await (await import('./pictures')).pictures(report, browsing, world, page)
    }
  } finally {
    await browsing.close()
    await server.stop()
  }
  const { passed, failed } = report.counts()
  console.log(`\n${passed} passed, ${failed} failed`)
  return failed > 0 ? 1 : 0
}

main().then(
  (code) => process.exit(code),
  (thrown: unknown) => {
    console.error(thrown instanceof Error ? thrown.message : thrown)
    console.log('\n0 passed, 1 failed')
    process.exit(1)
  },
)
