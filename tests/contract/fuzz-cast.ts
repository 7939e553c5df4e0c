import type { Caller } from '../../cloudfunctions/kernel/ports'
import { ROLES } from '../../shared/contract/access'
import type { Pool, Random } from './generate'
import { PUBLISHED_ID, type Scene, type Stage } from './stage'

/** Who may call (lawyers first), and what lies in the store, for a while. */
export type Cast = Readonly<{ callers: readonly Caller[]; scenes: readonly Scene[]; cursor: string; until: number }>

export async function castOf(stage: Stage, random: Random): Promise<Omit<Cast, 'until'>> {
  const [zhou, chen] = [await stage.hire('lawyer'), await stage.hire('lawyer')]
  const others = await Promise.all([stage.hire(), stage.hire('editor'), stage.hire(...ROLES)])
  const suspended = await stage.hire('lawyer')
  await stage.suspend(suspended.id)
  const scenes = [
    await stage.scene('waiting'),
    await stage.scene('waiting'),
    await stage.scene('claimed', zhou),
    await stage.scene('claimed', zhou),
    await stage.scene('claimed', chen),
    await stage.scene('answered', chen),
  ]
  const tokens = [zhou, zhou, zhou, chen, chen, ...others, suspended].map(({ token }) => token)
  return {
    scenes,
    cursor: random.word(20),
    callers: [
      ...tokens.map((token) => ({ token, address: '10.1.1.1' })),
      { address: '10.1.1.2' },
      { address: '10.1.1.3' },
      { openid: stage.unique('o'), address: '10.1.1.4' },
      { token: 'nobody', address: '10.1.1.5' },
    ],
  }
}

export const poolOf = ({ scenes, cursor }: Cast): Pool => ({
  id: (random) => (random.chance(0.85) ? random.pick(scenes).id : random.pick([PUBLISHED_ID, random.word(22)])),
  returnCode: (random) => {
    const code = random.chance(0.9) ? random.pick(scenes).returnCode : random.digits(16)
    return random.chance(0.2) ? code.replace(/(\d{4})/g, '$1 ') : code
  },
  town: (random) => (random.chance(0.8) ? '500118001' : random.digits(9)),
  article: (random) => random.pick(['1', '1079', '133-1', '9999-9']),
  after: (random) =>
    random.pick([
      cursor,
      '',
      Buffer.from('["",""]').toString('base64url'),
      Buffer.from('["z","\ud800"]').toString('base64url'),
    ]),
})
