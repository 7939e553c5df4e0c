import { chmodSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { uploadOptionsOf } from '../../scripts/upload/options'
import { CI_VERSION, loadCi, upload, type Ci } from '../../scripts/upload/run'

const home = realpathSync(mkdtempSync(join(tmpdir(), 'chazhu-upload-')))
afterAll(() => rmSync(home, { recursive: true }))
const KEY = '-----BEGIN RSA PRIVATE KEY-----\nthe-secret-of-the-key\n-----END RSA PRIVATE KEY-----\n'
let nth = 0

function project(appid = 'wx0123456789abcdef') {
  const root = join(home, `p${nth++}`)
  const put = (file: string, text: string, mode = 0o644) => {
    mkdirSync(dirname(join(root, file)), { recursive: true })
    writeFileSync(join(root, file), text, { mode })
    return join(root, file)
  }
  put('project.config.json', JSON.stringify({ appid, miniprogramRoot: 'dist/weapp/' }))
  put('dist/weapp/app.json', JSON.stringify({ subPackages: [{ root: 'features/qa' }, { root: 'workbench/' }] }))
  put('dist/weapp/app.js', 'x'.repeat(3000))
  put('dist/weapp/features/qa/ask.js', 'x'.repeat(2000))
  return { root, put }
}

async function run(root: string, args: readonly string[], answer: () => Promise<object> = async () => ({})) {
  const lines: string[] = []
  const sent: unknown[] = []
  class Project {
    constructor(options: object) {
      sent.push(options)
    }
  }
  const ci = { Project, upload: (options: object) => (sent.push(options), answer()) } as unknown as Ci
  const options = uploadOptionsOf(['--version', '0.2.0', '--desc', '更清楚', ...args])
  await upload(
    options,
    root,
    () => ci,
    (line) => lines.push(line),
  )
  return { text: lines.join('\n'), sent }
}

test('a dry run shows every package with its size, asks for no key and sends nothing', async () => {
  const { text, sent } = await run(project().root, ['--dry-run'])
  expect(text.split('\n')).toEqual([
    'wx0123456789abcdef, version 0.2.0: 更清楚',
    '  main package                 3 KB in 2 files',
    '  features/qa                  2 KB in 1 files',
    '  workbench                    0 KB in 0 files',
    'Nothing was uploaded.',
  ])
  expect(sent).toEqual([])
})

test('an upload hands the key to the tool by its place and never shows it', async () => {
  const { root, put } = project()
  const key = put('../keys/upload.key', KEY, 0o600)
  const { text, sent } = await run(root, ['--key', key, '--robot', '3'])
  expect(sent).toMatchObject([
    { appid: 'wx0123456789abcdef', projectPath: root, privateKeyPath: join(home, 'keys/upload.key') },
    { version: '0.2.0', desc: '更清楚', robot: 3, setting: { useProjectConfig: true } },
  ])
  expect(text).toContain('提交审核')
  expect(text).not.toContain('the-secret-of-the-key')
})

test.each([
  [
    'a mini-program that is not built',
    () => {
      const { root } = project()
      rmSync(join(root, 'dist'), { recursive: true })
      return root
    },
    'npm run build:weapp',
  ],
  [
    'a main package over its budget',
    () => {
      const { root, put } = project()
      put('dist/weapp/vendors.js', 'x'.repeat(801 * 1024))
      return root
    },
    'The main package has',
  ],
  [
    'another package over its budget',
    () => {
      const { root, put } = project()
      put('dist/weapp/workbench/qa.js', 'x'.repeat(501 * 1024))
      return root
    },
    'The workbench has',
  ],
])('refused: %s', async (_, root, why) => {
  await expect(run(root(), ['--dry-run'])).rejects.toThrow(why)
})

test.each([
  ['in the repository', (put: Put) => put('.git/../upload.key', KEY, 0o600), 'version control'],
  ['readable by others', (put: Put) => put('../keys/open.key', KEY, 0o644), 'chmod 600'],
  ['that is none', (put: Put) => put('../keys/note.txt', 'hello', 0o600), 'is no upload key'],
  ['that is not there', () => join(home, 'none.key'), 'does not exist'],
])('refused: a key %s', async (_, place, why) => {
  const { root, put } = project()
  mkdirSync(join(root, '.git'))
  const key = place(put)
  if (why === 'chmod 600') chmodSync(key, 0o644)
  await expect(run(root, ['--key', key])).rejects.toThrow(why)
})
type Put = ReturnType<typeof project>['put']

test('under the AppID of a tourist nothing is uploaded, and a dry run says so', async () => {
  const { root, put } = project('touristappid')
  const key = put('../keys/tourist.key', KEY, 0o600)
  await expect(run(root, ['--key', key])).rejects.toThrow('touristappid, which is no mini-program')
  expect((await run(root, ['--dry-run'])).text).toContain('Before it can be: project.config.json names touristappid')
})

test('what is missing on the command line is asked for', () => {
  const base = ['--version', '0.2.0', '--desc', 'x']
  expect(() => uploadOptionsOf(['--desc', 'x'])).toThrow('Which version?')
  expect(() => uploadOptionsOf(['--version', '0.2', '--desc', 'x'])).toThrow('Which version?')
  expect(() => uploadOptionsOf(['--version', '0.2.0'])).toThrow('What is new')
  expect(() => uploadOptionsOf(base)).toThrow('The upload key is missing')
  expect(() => uploadOptionsOf([...base, '--dry-run', '--robot', '31'])).toThrow('1 to 30')
})

test("WeChat's tool is asked for in one sentence, and only the version that was tried is taken", () => {
  const { root, put } = project()
  expect(() => loadCi(root)).toThrow(`miniprogram-ci@${CI_VERSION}`)
  const tool = '.cache/miniprogram-ci/node_modules/miniprogram-ci'
  put(`${tool}/index.js`, 'module.exports = { upload: () => 1 }')
  put(`${tool}/package.json`, JSON.stringify({ version: '9.9.9', main: 'index.js' }))
  expect(() => loadCi(root)).toThrow('is 9.9.9')
  put(`${tool}/package.json`, JSON.stringify({ version: CI_VERSION, main: 'index.js' }))
  expect(loadCi(root)).toHaveProperty('upload')
})
