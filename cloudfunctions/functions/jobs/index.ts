import type { FunctionContext } from '../../platform/cloudbase/context'
import { openHosting } from '../../platform/cloudbase/hosting'
import { openApi } from '../../platform/cloudbase/openapi'
import { isTimer } from '../../platform/cloudbase/timer'
import { openWeChat } from '../../platform/cloudbase/wechat'
import { cloudPorts, print } from '../cloud-ports'
import { runJobs } from './run-jobs'

/** The timer's door. Nobody else has one: a refusal says nothing about what is behind it. */
export async function main(event: unknown, context: FunctionContext): Promise<{ ran: boolean }> {
  if (!isTimer(event, context)) return { ran: false }
  const ports = cloudPorts()
  try {
    const { CHAZHU_HOSTING: bucket, CHAZHU_TEMPLATE_NOTICE: template } = process.env
    const publicFiles = bucket && { publicFiles: openHosting(bucket) }
    const telling = template && { telling: { weChat: openWeChat(openApi), template } }
    await runJobs({ ...ports, ...publicFiles, ...telling }, ports.newId())
    return { ran: true }
  } catch (thrown) {
    print({ job: 'failed', error: thrown instanceof Error ? thrown.name : 'unknown' })
    return { ran: false }
  }
}
