import { runJobs } from '../../cloudfunctions/functions/jobs/run-jobs'
import type { Sent } from '../../cloudfunctions/kernel/wechat'
import type { StaffRole } from '../../shared/contract/access'
import { weChatPhone } from '../we-chat-phone'
import { DISTRICT, type Room } from './counseling-cast'

export const HOUR = 60
export const URGENT = { category: 'violence' as const, text: '他昨晚又动手打我了，我现在很怕，怎么办' }
export const CALM = { category: 'work' as const, text: '试用期怀孕被辞退，可以不走吗' }

export const bellsIn = (room: () => Room) => ({
  ask: (question: typeof URGENT | typeof CALM) => room().her.qa.ask(question),

  /** Somebody of that role who opens the mini-program; ten minutes later she has left her desk. */
  async hangs(person: string, role: StaffRole, area: string = DISTRICT, times = 3) {
    const { world } = room()
    await world.tokenOf(person, [role], area)
    await world.bind(`o-${person}`, person)
    const { bells } = world.inWeChat(`o-${person}`)
    for (let i = 0; i < times; i += 1) await bells.hangBell({})
    world.pass(11)
    return bells
  },

  /** One run of the jobs, past the lease of the one before; whom WeChat was asked to call. */
  async runs(answers: Sent[] = []) {
    const { world } = room()
    const { messages, telling } = weChatPhone(answers)
    world.pass(2)
    await runJobs({ ...world.ports, telling }, world.ports.newId())
    return { messages, to: messages.map(({ openid }) => openid).sort() }
  },
})
