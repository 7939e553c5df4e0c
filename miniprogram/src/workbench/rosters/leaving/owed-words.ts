import type { BoardDto } from '../../frame/use-rosters'

export type Leaver = BoardDto['leaving'][number]

/** 3 个预约、2 次回访 */
export const owedWords = ({ sessions, followUps }: Pick<Leaver, 'sessions' | 'followUps'>): string =>
  [...(sessions > 0 ? [`${sessions} 个预约`] : []), ...(followUps > 0 ? [`${followUps} 次回访`] : [])].join('、')

/** What the officer is asked once more before it is done. */
export function handOverPoints({ sessions, followUps }: Leaver, heir: string | undefined): readonly string[] {
  const hers = [
    ...(sessions > 0
      ? [
          `${heir}那会儿空着的，都换成${heir}，时间不变。`,
          `${heir}那会儿有事的，要改时间，到「要改时间」里给。`,
          '留了电话的，到「要打电话」里告诉她。',
        ]
      : []),
    ...(followUps > 0 ? [`回访改由${heir}做：看得到怎么找她，看不到她写的。${heir}不做的那一类，还留在这里。`] : []),
    '记录不跟着交，只有写的人和督导看得到。',
  ]
  const nobodys = [
    '预约都要改时间，到「要改时间」里一个一个给。',
    '她们自己也能改。留了电话的，到「要打电话」里告诉她。',
    ...(followUps > 0 ? ['回访还留在这里，等你定人。'] : []),
  ]
  return heir === undefined ? nobodys : hers
}
