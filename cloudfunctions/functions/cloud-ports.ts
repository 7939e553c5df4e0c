import { createSeal } from '../kernel/seal'
import { newId } from '../kernel/new-id'
import type { Ports } from '../kernel/ports'
import { referenceOf } from '../kernel/reference'
import { sealedStore } from '../kernel/sealed-store'
import { openApp } from '../platform/cloudbase/app'
import { keyRingFrom } from '../platform/cloudbase/keys'
import { openStore } from '../platform/cloudbase/store'
import { portsOn } from './mount'

/** One JSON line; the platform collects what is printed. */
export const print = (line: object): void => void process.stdout.write(`${JSON.stringify(line)}\n`)

let ports: Ports | undefined

/** The ports of this instance, made by its first call: loading the code asks nothing of the environment. */
export function cloudPorts(environment = process.env): Ports {
  if (ports) return ports
  const seal = createSeal(keyRingFrom(environment.CHAZHU_KEYS))
  ports = portsOn({
    store: sealedStore(
      openStore(openApp(), (code) => print({ database: code })),
      seal,
    ),
    seal,
    now: () => new Date(),
    newId,
    log: print,
    limitScale: Number(environment.CHAZHU_LIMIT_SCALE ?? 1),
  })
  return ports
}

export const newRef = (): string => referenceOf(newId())
