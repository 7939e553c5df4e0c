import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'

// ships with Taro's runner, without types

const { wxmlToJs, wxssToJs } = require('miniprogram-compiler') as Record<
  'wxmlToJs' | 'wxssToJs',
  (folder: string) => string
>

const dist = path.resolve(__dirname, '../../dist/weapp')
const KB = 1024
const SUBPACKAGES = [
  'features/about',
  'features/counseling',
  'features/knowledge',
  'features/places',
  'features/qa',
  'workbench',
]

const filesUnder = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
const sizeOf = (files: readonly string[]) => files.reduce((sum, file) => sum + statSync(file).size, 0)

test("WeChat's own compilers accept every template and stylesheet", () => {
  expect(wxmlToJs(dist).length).toBeGreaterThan(1000)
  expect(wxssToJs(dist).length).toBeGreaterThan(1000)
})

test('the packages stay small', () => {
  const inSub = (file: string) => SUBPACKAGES.some((root) => file.startsWith(path.join(dist, root)))
  expect(sizeOf(filesUnder(dist).filter((file) => !inSub(file)))).toBeLessThan(800 * KB)
  // All rooms of staff are one package, which she never loads.
  const most = (root: string) => (root === 'workbench' ? 700 : 500) * KB
  for (const root of SUBPACKAGES) expect(sizeOf(filesUnder(path.join(dist, root)))).toBeLessThan(most(root))
})

test('no schema and no outside host travels to the phone', () => {
  const code = filesUnder(dist)
    .filter((file) => file.endsWith('.js'))
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n')
  expect(code).not.toMatch(/ZodObject|ZodError|_zod\b/)
  const hosts = new Set([...code.matchAll(/https?:\/\/([a-z0-9.-]+\.[a-z]{2,})/g)].map(([, host]) => host))
  // names of XML vocabularies and links in React's own messages; nothing is fetched from them
  for (const known of [
    'www.w3.org',
    'reactjs.org',
    'taro-docs.jd.com',
    'github.com',
    'docs.taro.zone',
    'nervjs.github.io',
    'tanstack.com',
    'react.dev',
    'fb.me',
    'taro.com',
  ])
    hosts.delete(known)
  expect([...hosts]).toEqual([])
})

test('labels survive: the templates carry aria', () => {
  const base = readFileSync(path.join(dist, 'base.wxml'), 'utf8')
  for (const name of ['aria-label', 'aria-role', 'aria-checked', 'aria-live']) expect(base).toContain(name)
  expect(existsSync(path.join(dist, 'custom-tab-bar/index.wxml'))).toBe(true)
})
