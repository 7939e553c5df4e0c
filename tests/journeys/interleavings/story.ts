import { randomOf } from '../../contract/generate'
import { castOf, EDITOR, type Place, type Player } from './cast'
import { afterwards } from './afterwards'
import { lossy, type Ended } from './lossy'

/** What was sent and how it ended: `who` did `what` to `whom`. */
export type Deed = Readonly<{ who: string; what: string; whom: string; ended: Ended }>
export type Told = Readonly<{ violations: string[]; deeds: readonly Deed[] }>

/**
 * Everybody at once, over a bad network: lawyers claim the same questions, strangers accept the same invitations, one
 * admin approves what another withdraws, and they put each other out. Then looks whether all that must hold, holds.
 */
export async function tell(seed: number, place: Place): Promise<Told> {
  const random = randomOf(seed)
  const violations: string[] = []
  const deeds: Deed[] = []
  const act = lossy(random, violations)
  const cast = await castOf(place)
  const { admins, lawyers, questions, plain, asAdmin, comer } = cast
  const [he, tang, qin] = admins
  const [du, wei] = cast.townAdmins
  const doing = async (who: string, what: string, whom: string, send: (more: { key: string }) => Promise<unknown>) =>
    void deeds.push({ who, what, whom, ended: await act(`${who} ${what} ${whom}`, send) })

  const claims = lawyers.map(({ id, client }) => async () => {
    for (let i = 0; i < 2; i++) {
      const question = random.pick(questions)
      await doing(id, 'claim', question, (more) => client.qa.claim({ id: question }, more))
    }
  })
  const accepts = ['n1', 'n2', 'n3', 'n4', 'n5'].map((openid, i) => async () => {
    const invited = i === 4 ? asAdmin : i < 2 ? plain[0] : random.pick(plain)
    for (let n = 0; n < (i === 4 ? 3 : 1); n++)
      if (invited)
        await doing(openid, 'accept', invited.id, (more) =>
          comer(openid).account.acceptInWeChat({ returnCode: invited.returnCode }, more),
        )
  })
  const approve = ({ id, client }: Player) =>
    doing(id, 'approve', asAdmin.id, (more) => client.account.approveInvitation({ id: asAdmin.id }, more))
  const suspend = (by: Player, whom: Player) =>
    doing(by.id, 'suspend', whom.id, (more) => by.client.account.suspend({ personId: whom.id }, more))
  const remove = (by: Player, whom: Player) =>
    doing(by.id, 'remove', whom.id, (more) => by.client.account.removePerson({ personId: whom.id }, more))
  const stepDown = (who: Player) =>
    doing(who.id, 'step down', who.id, (more) =>
      who.client.account.setGrants({ personId: who.id, grants: EDITOR }, more),
    )
  const maybe = (chance: number, deed: () => Promise<unknown>) => (random.chance(chance) ? [deed] : [])

  await Promise.all(
    [
      ...claims,
      ...accepts,
      () => approve(tang),
      () => approve(qin),
      ...maybe(0.1, () => approve(he)),
      ...maybe(0.5, () => suspend(random.pick(admins), random.pick(lawyers))),
      ...maybe(0.3, () => remove(random.pick(admins), random.pick(lawyers))),
      ...maybe(0.4, () => suspend(tang, qin)),
      ...maybe(0.4, () => suspend(qin, tang)),
      ...maybe(0.3, () => suspend(tang, he)),
      ...maybe(0.7, () => suspend(du, wei)),
      ...maybe(0.7, () => suspend(wei, du)),
      ...admins.flatMap((admin) => maybe(0.4, () => stepDown(admin))),
      ...maybe(0.3, () =>
        doing(he.id, 'withdraw', plain[1]?.id ?? '', (more) =>
          he.client.account.withdrawInvitation({ id: plain[1]?.id ?? '' }, more),
        ),
      ),
    ].map((deed) => deed()),
  )
  await afterwards(place, cast, deeds, act, violations)
  return { violations, deeds }
}
