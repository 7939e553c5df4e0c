const STOPS = 'a[href], button:not([disabled]), input, textarea, [tabindex]:not([tabindex="-1"])'

/** Keeps Tab inside a dialog, gives Esc a meaning, and returns the focus to where it came from. */
export function trapFocus(id: string, onEscape: () => void): () => void {
  const before = document.activeElement
  const dialog = document.getElementById(id)
  dialog?.focus()
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
    document.removeEventListener('keydown', keys)
    if (before instanceof HTMLElement) before.focus()
  }
}
