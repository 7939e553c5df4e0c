import type { Post, RosterContent } from '../../../shared/values/counseling/roster'

const at = (hours: number, minutes = 0): number => hours * 60 + minutes
const MORNING = { from: at(9), to: at(12) }
const AFTERNOON = { from: at(14), to: at(17) }

type Told = Pick<Post, 'id' | 'kind' | 'name' | 'days' | 'spans' | 'turn'> & Partial<Post>
const post = (told: Told): Post => ({ needs: 1, kept: [], ...told })
const same = (...who: string[]): Post['turn'] => ({ by: 'same', who })
const team = (name: string, ...who: string[]) => ({ name, who })

const CENTRE: RosterContent = {
  site: {
    name: '永川区婚姻家庭辅导调解中心（示例）',
    address: '兴龙湖街 1 号一楼（示例）',
    area: '500118001008',
    placeId: 'sample-centre',
  },
  people: [
    { id: 'luo', name: '罗姐（示例）' },
    { id: 'yu', name: '余姐（示例）' },
    { id: 'jiang', name: '蒋姐（示例）' },
  ],
  posts: [
    post({
      id: 'marriage',
      kind: 'marriage',
      name: '婚姻家庭辅导',
      days: { every: 'workday' },
      spans: [MORNING, AFTERNOON],
      turn: {
        by: 'turn',
        since: '2026-01-05',
        teams: [
          team('一组', 'demo-wen', 'demo-xiang'),
          team('二组', 'demo-tan', 'demo-wen'),
          team('三组', 'demo-xiang', 'demo-tan'),
          team('四组', 'demo-wen', 'demo-tan'),
          team('五组', 'demo-wen', 'demo-xiang'),
        ],
      },
      needs: 2,
      // The last hour belongs to whoever walks in.
      kept: [{ from: at(16), to: at(17) }],
    }),
    post({
      id: 'psychology',
      kind: 'psychology',
      name: '心理咨询师',
      days: { every: 'week', on: [3] },
      spans: [MORNING],
      turn: same('demo-ran'),
    }),
    post({
      id: 'lawyer',
      kind: 'legal',
      name: '律师值班',
      days: { every: 'week', on: [4] },
      spans: [MORNING, AFTERNOON],
      turn: same('demo-zhou'),
    }),
    post({
      id: 'hotline',
      kind: 'hotline',
      name: '12338 热线',
      days: { every: 'day' },
      spans: [{ from: at(8), to: at(20) }],
      turn: { by: 'turn', since: '2026-01-01', teams: [team('罗', 'luo'), team('余', 'yu')] },
    }),
    post({
      id: 'window',
      kind: 'window',
      name: '接待窗口',
      days: { every: 'workday' },
      spans: [MORNING, { from: at(14), to: at(17, 30) }],
      turn: same('jiang'),
    }),
  ],
}

const STUDIO: RosterContent = {
  site: {
    name: '兴龙湖幸福家工作室（示例）',
    address: '兴龙湖社区便民服务中心二楼（示例）',
    area: '500118001008',
    placeId: 'sample-studio-xinglonghu',
  },
  people: [],
  posts: [
    post({
      id: 'psychology',
      kind: 'psychology',
      name: '心理咨询师',
      days: { every: 'week', on: [2, 5] },
      spans: [{ from: at(14), to: at(18) }],
      turn: same('demo-ran'),
    }),
    post({
      id: 'weekend',
      kind: 'marriage',
      name: '周末婚姻辅导',
      days: { every: 'week', on: [6, 0] },
      spans: [{ from: at(9, 30), to: at(12) }],
      turn: same('demo-xiang'),
    }),
    post({
      id: 'lawyer',
      kind: 'legal',
      name: '每月最后一个周五，律师来',
      days: { every: 'month', nth: -1, on: 5 },
      spans: [{ from: at(14), to: at(16) }],
      turn: same('demo-zhou'),
    }),
  ],
}

/** The duties of a centre and of a studio, as federations write them. Invented. */
export const ROSTERS: readonly RosterContent[] = [CENTRE, STUDIO]
