import { ALWAYS, open, sample, type PlaceSeed } from './place-seed'

/** Whom the federation works with. That there are such doors is so; these are invented. */
export const PARTNERS: readonly PlaceSeed[] = [
  sample(
    'court',
    '法院诉讼服务中心（家事窗口）',
    { area: '500118001003', at: [29.3574, 105.9214], confirmedDaysAgo: 40, phone: 41 },
    {
      kind: 'court',
      aliases: ['立案大厅'],
      address: '人民法院诉讼服务大厅 6 号窗口（示例）',
      landmark: '法院正门右侧玻璃门',
      hours: open('workdays', '9:00–12:00', '14:00–17:00'),
      services: ['protection'],
      facilities: ['stepFree'],
      reception:
        '过安检要看身份证，没带也能先问。说一句“我要申请人身安全保护令”，就有人带你填表，不收钱，不用先请律师。',
    },
  ),
  sample(
    'legal-aid',
    '法律援助中心',
    { area: '500118002003', at: [29.3499, 105.9302], confirmedDaysAgo: 14, phone: 42 },
    {
      kind: 'legalAid',
      address: '公共法律服务中心一楼（示例）',
      hours: open('workdays', '9:00–12:00', '14:00–17:30'),
      services: ['legalAid', 'lawyer'],
      facilities: ['stepFree'],
      languages: ['mandarin', 'chongqing', 'signLanguage'],
      reception: '把你手里的纸、照片、聊天记录都带来，没有也不要紧。挨过打的人申请法律援助，不看家里有没有钱。',
    },
  ),
  sample(
    'hospital',
    '人民医院急诊（反家暴就诊点）',
    { area: '500118001004', at: [29.3621, 105.9301], confirmedDaysAgo: 22, phone: 43 },
    {
      kind: 'hospital',
      address: '人民医院急诊楼一楼（示例）',
      landmark: '救护车通道旁红色灯箱',
      hours: ALWAYS,
      services: ['injury'],
      facilities: ['stepFree'],
      reception: '伤要先治，钱的事后面说。告诉护士“是被人打的”，医生会把伤写清楚、拍下来，这些以后用得上。',
    },
  ),
  sample(
    'police-zhongshan',
    '中山路派出所',
    { area: '500118001001', at: [29.3541, 105.9247], confirmedDaysAgo: 3, phone: 44 },
    {
      kind: 'police',
      address: '中山大道中段（示例）',
      hours: ALWAYS,
      services: ['police', 'protection'],
      facilities: ['stepFree'],
      reception: '半夜也开门。可以要求女民警陪你说，说完记得要一张报警回执；需要的话，请他们出一份告诫书。',
    },
  ),
  sample(
    'police-honglu',
    '红炉派出所',
    { area: '500118114', at: [29.4087, 105.7569], confirmedDaysAgo: 188, phone: 45 },
    {
      kind: 'police',
      address: '红炉镇龙井街（示例）',
      hours: ALWAYS,
      services: ['police'],
      reception: '镇上熟人多，怕被看见就先打电话，民警会到你说的地方来。',
    },
  ),
  sample(
    'night-desk',
    '城区夜间求助点',
    { area: '500118002005', at: [29.3411, 105.9333], confirmedDaysAgo: 9, phone: 46 },
    {
      kind: 'other',
      address: '玉屏路社区值班室（示例）',
      hours: { ...open('daily', '20:00–26:00'), exceptions: [{ on: '2027-02-05', spans: [], why: '除夕，请打 110' }] },
      services: ['talk', 'rest'],
      reception: '晚上吵了架不敢回家，先到这里坐着。有灯、有热水、有人，待到半夜两点；再晚就由民警接你。',
    },
  ),
]
