/** One open page: its data as WeChat would hold it, the tree it draws, and a finger. */
export interface PageConfig {
  data?: Record<string, unknown>
  onLoad?(query: Record<string, string>): void
  onShow?(): void
  onReady?(): void
}

export interface Node {
  tag?: string
  attr?: Record<string, unknown>
  children?: (Node | string)[]
  up?: Node
}

interface Instance extends PageConfig {
  route: string
  [handler: string]: unknown
}

function setPath(target: Record<string, unknown>, key: string, value: unknown): void {
  const parts = key.replace(/\.?\[(\d+)\]/g, '.$1').split('.')
  const last = parts.pop() ?? ''
  let at = target
  parts.forEach((part, i) => {
    at[part] ??= /^\d+$/.test(parts[i + 1] ?? last) ? [] : {}
    at = at[part] as Record<string, unknown>
  })
  at[last] = value
}

export class Page {
  /** Bytes of each setData, in order. */
  readonly sent: number[] = []
  readonly instance: Instance
  private readonly data: Record<string, unknown>

  constructor(
    readonly route: string,
    private readonly config: PageConfig,
    private readonly query: Record<string, string>,
    private readonly draw: (data: unknown) => unknown,
  ) {
    this.data = JSON.parse(JSON.stringify(config.data ?? {})) as Record<string, unknown>
    const setData = (change: Record<string, unknown>, done?: () => void) => {
      const json = JSON.stringify(change)
      this.sent.push(Buffer.byteLength(json))
      for (const [key, value] of Object.entries(JSON.parse(json) as Record<string, unknown>))
        setPath(this.data, key, value)
      if (done) setTimeout(done, 0)
    }
    this.instance = Object.assign(Object.create(config) as Instance, {
      route,
      __route__: route,
      data: this.data,
      options: query,
      setData,
      selectComponent: () => null,
      createSelectorQuery: () => ({ select: () => undefined, exec: () => undefined }),
    })
  }

  show(): void {
    this.config.onLoad?.call(this.instance, this.query)
    this.config.onShow?.call(this.instance)
    this.config.onReady?.call(this.instance)
  }

  find(wanted: (node: Node) => boolean): Node[] {
    const found: Node[] = []
    const walk = (node: Node | string, up?: Node) => {
      if (typeof node !== 'object' || node === null) return
      const here: Node = { ...node }
      // hidden from printers: a failing test would otherwise draw the whole tree for every ancestor
      Object.defineProperty(here, 'up', { value: up, enumerable: false })
      if (wanted(here)) found.push(here)
      here.children?.forEach((child) => walk(child, here))
    }
    walk(this.draw(this.data) as Node)
    return found
  }

  text(): string {
    const out: string[] = []
    const walk = (node: Node | string) => {
      if (typeof node === 'object' && node !== null) node.children?.forEach(walk)
      else if (String(node).trim()) out.push(String(node))
    }
    walk(this.draw(this.data) as Node)
    return out.join('|')
  }

  byText(text: string): Node | undefined {
    return this.find((node) => node.children?.includes(text) ?? false)[0]
  }

  /** A finger: the event goes up to the nearest node that listens, through Taro's one handler. */
  fire(node: Node, type: string, detail: object = {}): void {
    for (let at: Node | undefined = node; at; at = at.up) {
      const handler = at.attr?.[`bind${type}`]
      const sid = at.attr?.['data-sid']
      if (typeof handler !== 'string' || !handler || !sid) continue
      const target = { id: at.attr?.['id'] ?? sid, dataset: { sid } }
      const handle = this.instance[handler] as (event: object) => void
      handle.call(this.instance, { type, detail, timeStamp: Date.now(), target, currentTarget: target })
      return
    }
    throw new Error(`nothing listens for ${type}`)
  }
}
