import type { StaffRole } from '../../../shared/contract/access'
import type { Client } from '../../../miniprogram/src/api/client'
import type { Caller } from '../../../cloudfunctions/kernel/ports'
import { DISTRICT } from '../../../cloudfunctions/domain/areas'

/** An empty installation, reached by its doors alone: in this process, or wherever `as` sends its calls. */
export type Place = Readonly<{
  setupCode: () => Promise<string | undefined>
  as: (caller: Caller) => Client
  /** Lets everything happen that happens by itself. */
  jobs: () => Promise<void>
}>
export type Player = Readonly<{ id: string; client: Client }>

const address = '10.3.3.3'
const LAWYERS = ['zhou', 'chen', 'lin']
const HOUSE = '结婚后买的房，房产证只写了他的名字，离婚我能分吗'
const grants = (role: StaffRole, area = DISTRICT) => [{ role, area }]
const TOWN = '500118001'

/** Three admins, two more of a town, three lawyers, three questions and three open invitations, before it all begins. */
export async function castOf({ setupCode, as }: Place) {
  const comer = (openid: string) => as({ openid, address })
  const enter = async (openid: string, returnCode: string | undefined): Promise<Client> => {
    const client = comer(openid)
    await client.account.acceptInWeChat({ returnCode: returnCode ?? '' })
    return client
  }
  const [he, tang] = [await enter('he', await setupCode()), await enter('tang', await setupCode())]
  const byTwo = async (displayName: string, area: string) => {
    const { id, returnCode } = await he.account.invite({ displayName, grants: grants('admin', area) })
    await tang.account.approveInvitation({ id })
    return enter(displayName, returnCode)
  }
  const [qin, du, wei] = [await byTwo('qin', DISTRICT), await byTwo('du', TOWN), await byTwo('wei', TOWN)]
  const lawyers: Client[] = []
  for (const name of LAWYERS) {
    const invited = await he.account.invite({ displayName: name, grants: grants('lawyer') })
    lawyers.push(await enter(name, invited.returnCode))
  }
  const she = as({ address: '10.4.4.4' })
  const codes: string[] = []
  for (let i = 0; i < 3; i++) codes.push((await she.qa.ask({ category: 'property', text: `${HOUSE}${i}` })).returnCode)

  const { items } = await he.account.listPeople({ state: 'active' })
  const named = (client: Client, name: string): Player => ({
    client,
    id: items.find(({ displayName }) => displayName === name)?.id ?? '',
  })
  const herself = async (client: Client): Promise<Player> => {
    const mine = (await client.account.listPeople({ state: 'active' })).items.find(({ me }) => me)
    return { client, id: mine?.id ?? '' }
  }
  const queue = (await (lawyers[0] as Client).qa.listQueue({})).items
  return {
    comer,
    she,
    codes,
    // Both who came in by the machine's code bear the same name.
    admins: [await herself(he), await herself(tang), await herself(qin)] as const,
    townAdmins: [named(du, 'du'), named(wei, 'wei')] as const,
    lawyers: lawyers.map((client, i) => named(client, LAWYERS[i] ?? '')),
    questions: queue.map(({ id }) => id),
    plain: [
      await he.account.invite({ displayName: 'first', grants: grants('lawyer') }),
      await he.account.invite({ displayName: 'second', grants: grants('lawyer') }),
    ],
    asAdmin: await he.account.invite({ displayName: 'fourth', grants: grants('admin') }),
  }
}
export type Cast = Awaited<ReturnType<typeof castOf>>
export const EDITOR = grants('editor')
