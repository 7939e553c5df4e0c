/** What a village would like to have; its town has not looked at it yet. */
export const WISH = {
  _id: 'sample-wish',
  area: '500118001010',
  byId: 'demo-qin',
  by: '秦网格员（示例）',
  why: '社区里新开的，周末也有人',
  after: {
    kind: 'station' as const,
    name: '花果社区妇女儿童驿站（示例）',
    aliases: [],
    landmark: '社区服务中心一楼',
    services: ['rest' as const, 'talk' as const],
    facilities: ['childrenCorner' as const],
    languages: ['chongqing' as const],
    reception: '忙不开时把娃儿带来，有人看着，有热水，能坐下歇口气。',
    stars: 2,
    sample: true,
  },
}
