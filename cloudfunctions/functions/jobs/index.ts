import type { FunctionContext } from '../../platform/cloudbase/context'
import { isTimer } from '../../platform/cloudbase/timer'
import { cloudPorts, print } from '../cloud-ports'
import { runJobs } from './run-jobs'

/** The timer's door. Nobody else has one: a refusal says nothing about what is behind it. */
export async function main(event: unknown, context: FunctionContext): Promise<{ ran: boolean }> {
  if (!isTimer(event, context)) return { ran: false }
  const ports = cloudPorts()
  try {
    await runJobs(ports, ports.newId())
    return { ran: true }
  } catch (thrown) {
    print({ job: 'failed', error: thrown instanceof Error ? thrown.name : 'unknown' })
    return { ran: false }
  }
}
