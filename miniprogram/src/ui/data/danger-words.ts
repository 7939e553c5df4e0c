import type { DangerKind } from '@shared/rules/danger'

export interface DangerWords {
  ask: string
  advice: string
  /** 希望24热线 comes before 110: she is in danger from her own despair. */
  hope: boolean
  /** A child may be the one who writes, or the one at risk. */
  minor: boolean
}

/** The most urgent kind speaks; the others only add what they need. */
export function dangerWords(kinds: readonly DangerKind[], child = false): DangerWords {
  const has = (kind: DangerKind) => kinds.includes(kind)
  const minor = has('childAtRisk')
  const othersToo = kinds.some((kind) => kind !== 'selfHarm')
  if (has('selfHarm') && !othersToo)
    return {
      ask: '你现在安全吗？先别一个人扛',
      advice: '这会儿最难熬，熬过这一阵会松一点。有人整夜接电话，打过去，说什么都行，不说话也行。',
      hope: true,
      minor,
    }
  if (has('lockedIn'))
    return {
      ask: '你现在能出门吗？',
      advice: '能打电话就打 110，先说“我被关起来了”和地址。不方便出声，就拨通放着，别挂。',
      hope: false,
      minor,
    }
  if (has('sexualCoercion'))
    return {
      ask: '你现在安全吗？这不是你的错',
      advice: '先到安全的地方。先别洗澡、别换洗衣服，去医院和报警时都用得上。',
      hope: false,
      minor,
    }
  return {
    ask: minor || child ? '你和孩子现在安全吗？' : '你现在安全吗？',
    advice: '能走，就先走到有人的地方。人有危险，现在就打：',
    hope: false,
    minor,
  }
}
