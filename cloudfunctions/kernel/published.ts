/** Where files lie that everyone may fetch without a call to us: static hosting, or nothing where we serve them ourselves. */
export interface PublicFiles {
  /** Puts `text` in the place of what stands under `name`. Throws when it could not; whoever calls tries again later. */
  put(name: string, text: string): Promise<void>
}
