import { blank } from '@/lib/exit'

/** H5: the tab is hidden or about to close. `unsaved` makes the browser ask; quick exit is never held up. */
export function watchLeavingPage(save: () => void, unsaved: () => boolean): () => void {
  const hidden = () => {
    if (document.visibilityState === 'hidden') save()
  }
  const closing = (event: BeforeUnloadEvent) => {
    if (blank.get() || !unsaved()) return
    save()
    event.preventDefault()
  }
  document.addEventListener('visibilitychange', hidden)
  window.addEventListener('beforeunload', closing)
  return () => {
    document.removeEventListener('visibilitychange', hidden)
    window.removeEventListener('beforeunload', closing)
  }
}
