/** What a node of NutUI or Taro should have been: [selector, role, name when it has no text]. Our own ui needs none of it. */
const ROLES: readonly (readonly [string, string, string?])[] = [
  ['.nut-button', 'button'],
  ['.nut-cell-clickable', 'button'],
  ['.nut-checkbox', 'checkbox'],
  ['.nut-radio', 'radio'],
  ['.nut-switch', 'switch'],
  ['.nut-tabs-titles-item', 'tab'],
  ['.nut-popup-title-right, .nut-popup-close-icon', 'button', '关上'],
  ['.nut-dialog-footer-cancel, .nut-dialog-footer-ok', 'button'],
  ['.nut-picker-cancel-btn, .nut-picker-confirm-btn', 'button'],
]
const INVALID = ['aria-role', 'aria-labelled-by', 'aria-active']
const KEYED = /^(button|link|tab|checkbox|radio|switch)$/
const NATIVE = /^(INPUT|TEXTAREA|BUTTON|A|SELECT)$/

function give(element: Element, role: string, name?: string) {
  if (!element.hasAttribute('role')) element.setAttribute('role', role)
  if (!element.hasAttribute('tabindex')) element.setAttribute('tabindex', '0')
  if (name && !element.getAttribute('aria-label') && !element.textContent?.trim())
    element.setAttribute('aria-label', name)
}

function repair(root: ParentNode) {
  for (const [selector, role, name] of ROLES)
    root.querySelectorAll(selector).forEach((element) => give(element, role, name))
  root.querySelectorAll('[aria-role]').forEach((element) => {
    if (!element.hasAttribute('role')) element.setAttribute('role', element.getAttribute('aria-role') ?? '')
  })
  root.querySelectorAll('taro-input-core, taro-textarea-core, taro-switch-core').forEach((host) => {
    const label = host.getAttribute('aria-label')
    if (label) host.querySelector('input, textarea')?.setAttribute('aria-label', label)
    host.removeAttribute('aria-label')
  })
  root.querySelectorAll('.nut-popup:not([role])').forEach((popup) => {
    popup.setAttribute('role', 'dialog')
    popup.setAttribute('aria-modal', 'true')
    popup.setAttribute('aria-label', popup.querySelector('.nut-popup-title-title')?.textContent ?? '弹窗')
  })
  for (const name of INVALID) root.querySelectorAll(`[${name}]`).forEach((element) => element.removeAttribute(name))
}

/** One observer and one key listener for the whole app. */
export function normalise(): void {
  if (typeof MutationObserver === 'undefined') return
  let queued = false
  const later = () => {
    if (queued) return
    queued = true
    requestAnimationFrame(() => {
      queued = false
      if (document.querySelector('[class^=nut-], [aria-role], taro-input-core, taro-textarea-core')) repair(document)
    })
  }
  new MutationObserver(later).observe(document.documentElement, { childList: true, subtree: true })
  document.addEventListener('keydown', (event) => {
    const { target, key } = event
    if ((key !== 'Enter' && key !== ' ') || !(target instanceof HTMLElement) || NATIVE.test(target.tagName)) return
    if (!KEYED.test(target.getAttribute('role') ?? '')) return
    event.preventDefault()
    target.click()
  })
}
