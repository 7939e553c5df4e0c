type Listener = () => void

class Signal {
  aborted = false
  reason: unknown
  private readonly listeners = new Set<Listener>()

  addEventListener(_: 'abort', listener: Listener) {
    this.listeners.add(listener)
  }

  removeEventListener(_: 'abort', listener: Listener) {
    this.listeners.delete(listener)
  }

  fire(reason?: unknown) {
    if (this.aborted) return
    this.aborted = true
    this.reason = reason
    this.listeners.forEach((listener) => listener())
  }
}

/** WeChat's engine has none; without it the query library stays pending for ever, without a word. weapp build only. */
export class AbortController {
  readonly signal = new Signal()

  abort(reason?: unknown) {
    this.signal.fire(reason)
  }
}
