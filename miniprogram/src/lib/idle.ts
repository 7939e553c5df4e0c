/** Runs when nothing else is to be done, at the latest after `within` ms. Phones without idle callbacks just wait. */
export function whenIdle(work: () => void, within = 3000): () => void {
  if (typeof requestIdleCallback === 'function') {
    const handle = requestIdleCallback(work, { timeout: within })
    return () => cancelIdleCallback(handle)
  }
  const timer = setTimeout(work, Math.min(within, 1200))
  return () => clearTimeout(timer)
}
