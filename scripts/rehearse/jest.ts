import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

type Report = {
  testResults: {
    name: string
    message: string
    assertionResults: { status: string; fullName: string; failureMessages: string[] }[]
  }[]
}
export type Told = { ok: boolean; what: string }

/** The tests that everything else is judged by, here with the doors that would be uploaded: who may do what, and all journeys. */
const PROJECTS = ['journeys', 'contract']
const FILES = ['tests/journeys/', 'tests/contract/access']

export async function runTests(root: string): Promise<Told[]> {
  const dir = mkdtempSync(join(tmpdir(), 'chazhu-rehearse-'))
  const report = join(dir, 'report.json')
  const args = ['-c', 'tests/jest.config.cjs', '--json', '--outputFile', report, '--selectProjects', ...PROJECTS, '--']
  const child = spawn(process.execPath, ['node_modules/jest/bin/jest.js', ...args, ...FILES], {
    cwd: root,
    stdio: 'ignore',
    env: { ...process.env, NODE_ENV: 'test', CHAZHU_WORLD: 'rehearsal' },
  })
  await new Promise((closed) => child.on('close', closed))
  const { testResults } = JSON.parse(readFileSync(report, 'utf8')) as Report
  rmSync(dir, { recursive: true })
  return testResults.flatMap(({ name, message, assertionResults }) =>
    assertionResults.length === 0
      ? [{ ok: false, what: `${name}: ${message}` }]
      : assertionResults.map(({ status, fullName, failureMessages }) => ({
          ok: status === 'passed',
          what: status === 'passed' ? fullName : `${fullName}\n${failureMessages.join('\n')}`,
        })),
  )
}
