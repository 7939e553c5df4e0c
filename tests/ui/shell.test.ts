/** @jest-environment node */
import { createContext, runInContext } from 'node:vm'
import { modeClasses, resolveModes, type Chosen } from '@/lib/modes'
import { buildShell, type Shell } from '../../miniprogram/config/shell/build'
import { paint } from '../../miniprogram/config/shell/paint'

const TEMPLATE =
  '<html><head><link href="/css/app.css" rel="stylesheet"></head><body><div id="shell" class="cz bare"></div></body></html>'
const files = ['js/first.js', 'css/first.css']

let shell: Shell
beforeAll(async () => {
  shell = await buildShell('tabs/home/index')
})

/** What the script makes of the shell on a phone like this. */
function dressed(phone: { kept?: Chosen | string; dark?: boolean; root?: number; hash?: string }): string {
  const element = { className: 'cz bare', addEventListener: () => undefined }
  const data = typeof phone.kept === 'string' ? phone.kept : JSON.stringify(phone.kept)
  const window = { matchMedia: () => ({ matches: phone.dark ?? false }) }
  const context = createContext({
    window,
    location: { hash: phone.hash ?? '' },
    document: { documentElement: {}, getElementById: () => element, addEventListener: () => undefined },
    getComputedStyle: () => ({ fontSize: `${phone.root ?? 16}px` }),
    localStorage: { getItem: () => (data === undefined ? null : JSON.stringify({ data })) },
  })
  runInContext(shell.script, context)
  return element.className.replace(' early', '')
}

test('the shell is dressed as the page that follows will be', () => {
  for (const theme of ['follow', 'light', 'dark'] as const)
    for (const step of [undefined, 0, 1, 2, 3] as const)
      for (const dark of [false, true])
        for (const root of [16, 20, 28]) {
          const kept: Chosen = step === undefined ? { theme } : { theme, step }
          const expected = modeClasses(resolveModes(kept, { dark, textScale: root / 16 }))
          expect(dressed({ kept, dark, root })).toBe(expected)
        }
  expect(dressed({})).toBe('cz')
  expect(dressed({ kept: 'not json' })).toBe('cz')
})

test('only at its own address does it show the first page', () => {
  for (const hash of ['', '#', '#/', '#/tabs/home/index', '#/tabs/home/index?stamp=AA'])
    expect(dressed({ hash })).toBe('cz')
  for (const hash of ['#/features/qa/open/index', '#/tabs/mine/index']) expect(dressed({ hash })).toBe('cz elsewhere')
})

test('the drawing holds the words and links of the first page, and no control that needs a script', () => {
  for (const part of ['href="tel:110"', 'href="tel:12338"', 'href="#/features/qa/ask/index"', '有事，慢慢说'])
    expect(shell.page).toContain(part)
  expect(shell.page).not.toMatch(/<(button|input|script)/)
  // React and the app's own code stay out of what runs before the first paint
  expect(shell.script.length).toBeLessThan(2200)
})

test('the page carries its styles, asks for its scripts, and waits for no stylesheet', () => {
  const html = paint(TEMPLATE, { ...shell, files, read: (file) => `.from-${file.replace(/\W/g, '-')}{}` })
  expect(html).toContain('<style data-href="/css/app.css">.from-css-app-css{}</style>')
  expect(html).toContain('<style data-href="/css/first.css">')
  expect(html).toContain('<link rel="preload" as="script" href="/js/first.js">')
  expect(html).not.toContain('rel="stylesheet"')
  expect(html.indexOf('<script>')).toBeLessThan(html.indexOf('cz-page'))
})

test('a page without a place for the shell is refused, not sent empty (planted faults)', () => {
  const painted =
    (html: string, page = shell.page) =>
    () =>
      paint(html, { ...shell, page, files, read: () => '' })
  expect(painted(TEMPLATE)).not.toThrow()
  expect(painted(TEMPLATE.replace(' class="cz bare"', ''))).toThrow(/exactly once/)
  expect(painted(TEMPLATE.replace('</head>', ''))).toThrow(/exactly once/)
  expect(painted(TEMPLATE, '<div></div>')).toThrow(/exactly once/)
})
