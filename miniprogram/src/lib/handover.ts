import type { DangerKind } from '@shared/rules/danger'
import { onExit } from './exit'

/**
 * What one page leaves for the next and an address must not carry: return codes and her words would stay in the
 * browser's history. Memory only, taken once.
 */
interface Handover {
  returnCode: string
  asked: {
    returnCode: string
    urgent: boolean
    askedAt: string
    dueAt: string
    dangers: readonly DangerKind[]
    child: boolean
  }
  draft: string
  /** She comes from a page of the workbench and wants to be there again. */
  backToDesk: true
}

let left: Partial<Handover> = {}

export function leaveFor<K extends keyof Handover>(name: K, value: Handover[K]): void {
  left = { ...left, [name]: value }
}

export function take<K extends keyof Handover>(name: K): Handover[K] | undefined {
  const value = left[name]
  left = { ...left, [name]: undefined }
  return value
}

onExit(() => {
  left = {}
})
