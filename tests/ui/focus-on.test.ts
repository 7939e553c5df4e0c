import { catchFocus, focusOn } from '@/workbench/frame/focus-on'

const frame = () => new Promise((next) => requestAnimationFrame(next))

test('the focus is caught also when what had it goes some frames later, and nothing else is robbed of it', async () => {
  document.body.innerHTML = '<section id="pane" tabindex="-1"></section><button id="pressed">按</button>'
  const pressed = document.getElementById('pressed')
  pressed?.focus()
  catchFocus('pane')
  await frame()
  await frame()
  expect(document.activeElement).toBe(pressed)
  pressed?.remove()
  await frame()
  await frame()
  expect(document.activeElement?.id).toBe('pane')
})

test('the focus goes to what is drawn some frames later', async () => {
  document.body.innerHTML = '<button id="pressed">按</button>'
  document.getElementById('pressed')?.focus()
  focusOn('news')
  await frame()
  await frame()
  document.body.insertAdjacentHTML('beforeend', '<section id="news" tabindex="-1"></section>')
  await frame()
  await frame()
  expect(document.activeElement?.id).toBe('news')
})

test('the focus waits for what cannot take it yet, as on a page that still lies beneath another', async () => {
  document.body.innerHTML = '<button id="beneath" disabled>排班</button>'
  focusOn('beneath')
  await frame()
  await frame()
  expect(document.activeElement).toBe(document.body)
  document.getElementById('beneath')?.removeAttribute('disabled')
  await frame()
  await frame()
  expect(document.activeElement?.id).toBe('beneath')
})
