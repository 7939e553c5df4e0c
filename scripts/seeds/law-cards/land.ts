import { cardsOf, cite, COURT, FEDERATION, HOUSE_REGISTRY, LEGAL_AID, TOWN, VILLAGE, words } from './card'

const LAND_ARBITRATION = '农村土地仲裁委，去镇上问在哪里'

export const LAND = cardsOf('land', [
  {
    id: 'land-after-marrying-out',
    title: '嫁出去，村里要收我的地',
    gist: '不能收。你在婆家那边没分到地，娘屋村里就不能收你的承包地。合同里写了“出嫁就收”，这一条不算数。已经收了的，可以要回来。',
    steps: ['找土地承包证和合同，看有没有你', '去婆家村里开个没分地的证明', '请镇上调解，或者申请仲裁、起诉'],
    places: [VILLAGE, TOWN, LAND_ARBITRATION, COURT],
    citations: cite(['rural-land-contract-law', 31, 57], ['interp-rural-land', 5, 6]),
    keywords: words('外嫁女 嫁出去 出嫁 收地 承包地 娘家的地 村里收地 田土 责任田 土地承包 娘屋的田 田 地遭收'),
  },
  {
    id: 'land-after-divorce',
    title: '离婚了，我的地还在吗',
    gist: '在。离婚或者老公走了，你还住那里，或者搬走了但新地方没分到地，都不能收你的地。离婚分东西，你在承包地里那份也要算。村里的成员身份也不会因为离婚就没了。',
    steps: ['离婚时把地怎么种、收成怎么分写进协议', '看承包证上有没有你的名字', '村里要收，找镇上和妇联'],
    places: [VILLAGE, TOWN, COURT, FEDERATION],
    citations: cite(['rural-land-contract-law', 31], ['civil-code', 1087], ['rural-collective-law', 18]),
    keywords: words('离婚土地 离婚的地 丧偶 寡妇的地 婆家的地 离了婚 户口还在婆家 田土 承包地 离婚田 娘家婆家两头空'),
  },
  {
    id: 'collective-member',
    title: '我还算不算村里的人',
    gist: '嫁了人没在别处当上成员的，原来的村不能取消你。读书、打工、离婚、老公走了，都不会没了身份。村里的娃儿生下来就算；嫁进来的、上门的，一般也算。有争议，可以找镇上调解、仲裁、起诉。',
    steps: ['去村里看成员名册有没有你', '没有，写信要求说明理由', '请镇上调解，不成就仲裁或者起诉'],
    places: [VILLAGE, TOWN, COURT, FEDERATION],
    citations: cite(['rural-collective-law', 12, 18, 56]),
    keywords: words('集体成员 成员资格 村里的人 户口没迁 户口迁走 空挂户 分红 集体分红 不算村里人 名册 社员 队上 组上'),
  },
  {
    id: 'land-compensation',
    title: '征地的钱不分给我',
    gist: '你是村里成员，征地的钱就有你一份，不能因为没结婚、出嫁、离婚、家里没男人就不给。定方案那时你是成员，可以告村里要你那份。补偿协议上也该写你的名字。',
    steps: ['找方案、分钱名单、户口和成员凭据', '先要村里书面说明，再找镇上改', '去法院起诉要那份钱'],
    places: [TOWN, COURT, LEGAL_AID, FEDERATION],
    citations: cite(['womens-rights-law', 55, 56], ['interp-rural-land', 22], ['rural-collective-law', 13]),
    keywords: words(
      '征地 征收 拆迁 拆迁款 补偿款 征地补偿 土地补偿费 分钱 安置 不分给我 安置房 占地款 青苗费 赔偿款 高速占地',
    ),
  },
  {
    id: 'unfair-village-rule',
    title: '村规写着嫁出去的不分',
    gist: '村规民约、村民开会定的，都不能拿未婚、结婚、离婚、没老公、家里没男人来少你的。镇政府该管，叫它改。集体开会的决定伤了你，可以请法院撤，从晓得那天起一年里去。',
    steps: ['拍下村规、会议记录、公示', '写信给镇政府，要求改', '一年里去法院起诉撤掉'],
    places: [TOWN, COURT, FEDERATION, LEGAL_AID],
    citations: cite(['womens-rights-law', 56, 75], ['rural-collective-law', 57, 61]),
    keywords: words(
      '村规民约 村民会议 开会决定 投票 少数服从多数 不公平 村干部 队长 村里说了算 土政策 招郎 上门女婿 没儿子',
    ),
  },
  {
    id: 'name-on-land-certificate',
    title: '土地证上没有我的名字',
    gist: '承包证、宅基地登记，都该把家里有份的人全写上，包括你。一家人对承包地的权利一样大。没写，可以要求加。',
    steps: ['拿户口本、结婚证、承包合同', '去村里和不动产登记中心问怎么加', '不给加，找镇上和妇联'],
    places: [HOUSE_REGISTRY, VILLAGE, FEDERATION],
    citations: cite(['womens-rights-law', 55], ['rural-land-contract-law', 16, 24]),
    keywords: words('土地证 承包证 没写我名字 证上没我 登记 确权 土地确权 加名字 承包经营权证 户主 只写他'),
  },
  {
    id: 'homestead',
    title: '宅基地和老屋有我份吗',
    gist: '女的在宅基地上跟男的一样。你是村里成员，可以申请宅基地；登记时要把有份的女人都写上。老屋是爸妈留下的，女儿一样能继承房子。',
    steps: ['看宅基地证、房屋证写的谁', '要申请，先跟村里写申请，再报镇上', '被卡住，打 12338 或 12348'],
    places: [VILLAGE, TOWN, HOUSE_REGISTRY, FEDERATION],
    citations: cite(['womens-rights-law', 55, 58], ['rural-collective-law', 13], ['civil-code', 362]),
    keywords: words('宅基地 老屋 老房子 农村房子 建房 修房子 娘家的房子 屋基 地基 老家的房子 申请宅基地'),
  },
  {
    id: 'land-dispute',
    title: '承包地有争，找谁管',
    gist: '先可以请村里、镇上调解，口头说就行。不想调、调不成，去土地仲裁委，也可以直接去法院。仲裁要在晓得吃亏那天起两年里提。征地补偿多少的事，仲裁委不管，走复议或打官司。',
    steps: ['找合同、承包证、收地的通知', '去村里或镇上说，请他们记下来', '两年里申请仲裁，或者起诉'],
    places: [VILLAGE, TOWN, LAND_ARBITRATION, COURT],
    citations: cite(['rural-land-dispute-law', 2, 3, 4, 18]),
    keywords: words('土地纠纷 争地 占我的地 仲裁 土地仲裁 调解 邻居占地 地界 流转 租地 土地租金 强占 田坎'),
  },
])
