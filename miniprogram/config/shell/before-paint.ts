import { leaveNow } from '@/lib/leave'
import { modeClasses, modesNow } from '@/lib/modes'

declare const FIRST_PAGE: string

/** Runs inline as the first thing inside the shell, so that she never sees it in other colours or sizes than hers. */
function dress(shell: HTMLElement): void {
  const { hash } = location
  // opened at another page: only what stands on every page is true there
  const elsewhere = hash.length > 2 && !hash.startsWith(`#/${FIRST_PAGE}`)
  shell.className = `${modeClasses(modesNow())} early${elsewhere ? ' elsewhere' : ''}`
  // drawing the icons takes a slow phone as long as all the rest: words and numbers come a frame before them
  const later = () => requestAnimationFrame(() => requestAnimationFrame(() => shell.classList.remove('early')))
  document.addEventListener('readystatechange', later, { once: true })
  // a piece that does not come leaves nothing but this drawing, for good
  const failed = ({ target }: Event) => {
    const late = document.getElementById('late')
    if (late && target instanceof HTMLElement && /SCRIPT|LINK/.test(target.tagName)) late.hidden = false
  }
  document.addEventListener('error', failed, true)
  // followed as a link, 快速退出 would leave this page one step back in the history
  shell.addEventListener('click', (event) => {
    if (!(event.target instanceof Element)) return
    const [exit, again] = [event.target.closest('#quick-exit'), event.target.closest('#late a')]
    if (!exit && !again) return
    event.preventDefault()
    if (exit) leaveNow()
    else location.reload()
  })
}

const shell = document.getElementById('shell')
if (shell) dress(shell)
