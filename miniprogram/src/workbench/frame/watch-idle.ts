const SIGNS = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'] as const
const LOOK_MS = 15_000

/**
 * Runs once, when nobody has touched the page for so long. By the clock and not by a timer's length: a computer that
 * slept must not count as one that was used, and the first touch after waking must not count as use either.
 */
export function watchIdle(limitMs: number, onIdle: () => void): () => void {
  let last = Date.now()
  const idle = () => {
    if (Date.now() - last < limitMs) return false
    stop()
    onIdle()
    return true
  }
  const touched = () => {
    if (!idle()) last = Date.now()
  }
  const timer = setInterval(idle, LOOK_MS)
  SIGNS.forEach((sign) => window.addEventListener(sign, touched, { capture: true, passive: true }))
  document.addEventListener('visibilitychange', idle)
  function stop() {
    clearInterval(timer)
    SIGNS.forEach((sign) => window.removeEventListener(sign, touched, { capture: true }))
    document.removeEventListener('visibilitychange', idle)
  }
  return stop
}
