const STOPS = 'a[href], button:not([disabled]), input, textarea, [tabindex]:not([tabindex="-1"])'

/**
 * Keeps Tab inside a dialog, gives Esc a meaning, and returns the focus to where it came from. When what had the focus is
 * taken away, as a button that leads to the next step is, the dialog itself has it.
 */
export function trapFocus(id: string, onEscape: () => void): () => void {
  const before = document.activeElement
  const dialog = document.getElementById(id)
  dialog?.focus()
  const steps = new MutationObserver(() => {
    if (document.activeElement === document.body) dialog?.focus()
  })
  if (dialog) steps.observe(dialog, { childList: true, subtree: true })
  const keys = (event: KeyboardEvent) => {
    if (event.key === 'Escape') return onEscape()
    if (event.key !== 'Tab' || !dialog) return
    const stops = [...dialog.querySelectorAll<HTMLElement>(STOPS)]
    const edge = event.shiftKey ? stops[0] : stops.at(-1)
    const inside = dialog.contains(document.activeElement)
    if (inside && document.activeElement !== edge && document.activeElement !== dialog) return
    event.preventDefault()
    const next = event.shiftKey ? stops.at(-1) : stops[0]
    next?.focus()
  }
  document.addEventListener('keydown', keys)
  return () => {
    steps.disconnect()
    document.removeEventListener('keydown', keys)
    if (before instanceof HTMLElement) before.focus()
  }
}
