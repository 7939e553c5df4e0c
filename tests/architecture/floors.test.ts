import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'

const root = resolve(__dirname, '../..')
const config = join(__dirname, 'floors.cjs')
const { forbidden } = require(config) as { forbidden: { name: string }[] }

type Violation = { rule: { name: string }; from: string; to: string }

/** What dependency-cruiser says of `cwd`: rule, from and to of each violation. */
function cruise(cwd: string, folders: readonly string[]): { seen: number; violations: string[] } {
  const args = ['--config', config, '--output-type', 'json', ...folders]
  const cli = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs')
  const { stdout, stderr } = spawnSync(process.execPath, [cli, ...args], { cwd, encoding: 'utf8', maxBuffer: 1 << 28 })
  if (!stdout) throw new Error(stderr)
  const { summary } = JSON.parse(stdout) as { summary: { totalCruised: number; violations: Violation[] } }
  return {
    seen: summary.totalCruised,
    violations: summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`),
  }
}

/** One import that each rule must not let pass: from this file, of that one. */
const PLANTED: Record<string, [from: string, imports: string]> = {
  'shared-stands-alone': ['shared/values/a1.ts', '../../cloudfunctions/kernel/x'],
  'shared-needs-little': ['shared/values/a2.ts', 'left-pad'],
  'one-door-to-zod': ['shared/contract/a3.ts', 'zod'],
  'values-below-rules': ['shared/values/a4.ts', '../rules/x'],
  'rules-below-contract': ['shared/rules/a5.ts', '../contract/x'],
  'client-knows-no-server': ['miniprogram/src/api/a6.ts', '../../../cloudfunctions/kernel/x'],
  'server-knows-no-client': ['cloudfunctions/kernel/a7.ts', '../../miniprogram/src/lib/x'],
  'slices-do-not-touch': ['cloudfunctions/slices/qa/a8.ts', '../account/x'],
  'shelters-behind-their-door': ['scripts/a23.ts', '../cloudfunctions/slices/shelters/x'],
  'kernel-knows-nobody': ['cloudfunctions/kernel/a9.ts', '../domain/x'],
  'domain-below-slices': ['cloudfunctions/domain/a10.ts', '../slices/qa/x'],
  'slices-know-no-platform': ['cloudfunctions/slices/qa/a11.ts', '../../platform/embedded/x'],
  'platform-knows-no-slice': ['cloudfunctions/platform/embedded/a12.ts', '../../slices/qa/x'],
  'rules-are-pure': ['shared/rules/a13.ts', 'node:fs'],
  'features-do-not-touch': ['miniprogram/src/features/qa/a14.ts', '../lesson/x'],
  'workbench-does-not-touch': ['miniprogram/src/workbench/qa/a15.ts', '../lesson/x'],
  'ui-below-pages': ['miniprogram/src/ui/a16.ts', '../tabs/x'],
  'lib-is-the-ground': ['miniprogram/src/lib/a17.ts', '../ui/x'],
  'cloudbase-behind-its-door': ['cloudfunctions/kernel/a18.ts', '@cloudbase/node-sdk'],
  'libsql-behind-its-door': ['cloudfunctions/kernel/a19.ts', 'libsql'],
  'no-nameless-drawers': ['cloudfunctions/kernel/a20.ts', './utils'],
  'no-cycles': ['cloudfunctions/kernel/a21.ts', './a22'],
}
const STUBS = [
  'cloudfunctions/kernel/x',
  'cloudfunctions/kernel/utils',
  'cloudfunctions/domain/x',
  'cloudfunctions/slices/qa/x',
  'cloudfunctions/slices/account/x',
  'cloudfunctions/slices/shelters/x',
  'cloudfunctions/platform/embedded/x',
  'shared/rules/x',
  'shared/contract/x',
  ...['lib', 'ui', 'tabs', 'features/lesson', 'workbench/lesson'].map((room) => `miniprogram/src/${room}/x`),
]
const PACKAGES = ['zod', 'left-pad', 'libsql', '@cloudbase/node-sdk']

function skeleton(files: Record<string, string>): string {
  const home = mkdtempSync(join(tmpdir(), 'chazhu-floors-'))
  const packages = Object.fromEntries(PACKAGES.map((name) => [name, '1.0.0']))
  const all: Record<string, string> = {
    'package.json': JSON.stringify({ name: 'skeleton', dependencies: packages }),
    'tsconfig.json': JSON.stringify({ compilerOptions: { module: 'ESNext', moduleResolution: 'Bundler' } }),
    ...Object.fromEntries(STUBS.map((path) => [`${path}.ts`, 'export const x = 1\n'])),
    ...Object.fromEntries(PACKAGES.map((name) => [`node_modules/${name}/index.js`, 'module.exports = {}\n'])),
    ...Object.fromEntries(
      PACKAGES.map((name) => [`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0' })]),
    ),
    ...files,
  }
  for (const [path, text] of Object.entries(all)) {
    mkdirSync(dirname(join(home, path)), { recursive: true })
    writeFileSync(join(home, path), text)
  }
  return home
}

const ROOMS = ['shared', 'cloudfunctions', 'miniprogram', 'scripts']

describe('the floors of the house', () => {
  it('are kept by every file there is', () => {
    const { seen, violations } = cruise(root, ['shared', 'cloudfunctions', 'miniprogram/src', 'scripts', 'tests'])
    expect(violations).toEqual([])
    expect(seen).toBeGreaterThan(100)
  })

  it('are each held by a rule that finds one planted import across it', () => {
    expect(Object.keys(PLANTED).sort()).toEqual(forbidden.map(({ name }) => name).sort())
    const planted = Object.values(PLANTED).map(([from, imports]) => [from, `import '${imports}'\nexport const y = 1\n`])
    const back = { 'cloudfunctions/kernel/a22.ts': "import './a21'\nexport const y = 1\n" }
    const home = skeleton({ ...Object.fromEntries(planted), ...back })
    const { violations } = cruise(home, ROOMS)
    rmSync(home, { recursive: true })
    const silent = Object.entries(PLANTED).filter(
      ([name, [from]]) => !violations.some((one) => one.startsWith(`${name}: ${from} `)),
    )
    expect(silent).toEqual([])
  })

  it('say nothing of a house in which nothing is wrong', () => {
    const home = skeleton({
      'cloudfunctions/slices/qa/handlers.ts': "import './x'\nimport '../../kernel/x'\nimport '../../domain/x'\n",
      'cloudfunctions/platform/embedded/database.ts': "import 'libsql'\nimport '../../kernel/x'\n",
      'cloudfunctions/functions/mount.ts': "import '../slices/shelters/x'\n",
      'scripts/seed.ts': "import '../cloudfunctions/slices/qa/x'\n",
      'shared/zod.ts': "import 'zod'\n",
      'miniprogram/src/features/qa/page.ts': "import '../../ui/x'\nimport '../../lib/x'\n",
    })
    rmSync(join(home, 'cloudfunctions/kernel/utils.ts'))
    const { violations } = cruise(home, ROOMS)
    rmSync(home, { recursive: true })
    expect(violations).toEqual([])
  })
})
